use axum::Router;
use axum::routing::get;

fn count(days: u32) -> u32 {
    days * 1_240 + 17
}

async fn visitors() -> axum::http::StatusCode {
    axum::http::StatusCode::from_u16(count(3) as u16).unwrap_or_default()
}

fn app() -> Router {
    Router::new().route("/visitors", get(visitors))
}

fn main() {
    let _app = app();
    println!("{} visitors", count(3));
}
