use axum::Router;
use axum::http::StatusCode;
use axum::routing::post;

// Books a table for the guest in the body.
async fn book(guest: String) -> (StatusCode, String) {
    if guest.is_empty() {
        return (StatusCode::BAD_REQUEST, String::from("no name"));
    }
    (StatusCode::ACCEPTED, format!("booked for {guest}"))
}

fn app() -> Router {
    Router::new().route("/bookings", post(book))
}

fn main() {
    let _app = app();
    println!("ready");
}
