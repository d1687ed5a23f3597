use axum::Router;
use axum::extract::State;
use axum::routing::post;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

#[derive(Clone, Default)]
struct Queue {
    last: Arc<AtomicU32>,
}

async fn draw(State(queue): State<Queue>) -> String {
    let number = queue.last.fetch_add(1, Ordering::Relaxed) + 1;
    number.to_string()
}

fn app() -> Router {
    Router::new()
        .route("/tickets", post(draw))
        .with_state(Queue::default())
}

fn main() {
    let _app = app();
    println!("the desk is open");
}
