use axum::Router;
use axum::routing::get;

fn count(days: u32) -> u32 {
    days * 1_240 + 17
}

async fn visitors() -> Vec<u8> {
    count(3).to_be_bytes().to_vec()
}

fn app() -> Router {
    Router::new().route("/visitors", get(visitors))
}

fn main() {
    let _app = app();
    println!("{} visitors", count(3));
}
