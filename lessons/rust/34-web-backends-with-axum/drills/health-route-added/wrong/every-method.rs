use axum::Router;
use axum::routing::any;

async fn health() -> &'static str {
    "well"
}

fn app() -> Router {
    Router::new().route("/health", any(health))
}

fn main() {
    let _app = app();
    println!("ready");
}
