use axum::Router;
use axum::routing::get;

async fn health() -> &'static str {
    "well"
}

fn app() -> Router {
    let _ = get::<_, _, ()>(health);
    Router::new()
}

fn main() {
    let _app = app();
    println!("ready");
}
