use axum::Router;
use axum::routing::get;

async fn health() -> &'static str {
    "well"
}

fn app() -> Router {
    Router::new().fallback(get(health))
}

fn main() {
    let _app = app();
    println!("ready");
}
