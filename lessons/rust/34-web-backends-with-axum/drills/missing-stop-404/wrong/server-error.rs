use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::get;

const STOPS: [&str; 3] = ["Harbour", "Museum", "Airport"];

async fn stop(Path(number): Path<usize>) -> Result<&'static str, StatusCode> {
    STOPS
        .get(number)
        .copied()
        .ok_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn app() -> Router {
    Router::new().route("/stops/:number", get(stop))
}

fn main() {
    let _app = app();
    println!("{} stops", STOPS.len());
}
