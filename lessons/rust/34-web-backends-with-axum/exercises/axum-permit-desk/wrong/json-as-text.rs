// The body is JSON, and its header calls it plain text.
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use std::sync::{Arc, Mutex};
use std::time::Duration;

#[derive(Clone, Serialize, Deserialize)]
struct Permit {
    plate: String,
    days: u32,
}

type Permits = Arc<Mutex<Vec<Permit>>>;

// Asks the registration office.
async fn is_known(plate: &str) -> bool {
    tokio::time::sleep(Duration::from_millis(20)).await;
    plate.starts_with("OC")
}

async fn issue(State(permits): State<Permits>, Json(permit): Json<Permit>) -> StatusCode {
    if !is_known(&permit.plate).await {
        return StatusCode::UNPROCESSABLE_ENTITY;
    }
    permits.lock().unwrap().push(permit);
    StatusCode::CREATED
}

async fn show(
    State(permits): State<Permits>,
    Path(number): Path<usize>,
) -> Result<String, StatusCode> {
    let list = permits.lock().unwrap();
    let permit = list.get(number).cloned();
    let text = permit.map(|p| format!("{{\"plate\": {:?}, \"days\": {}}}", p.plate, p.days));
    text.ok_or(StatusCode::NOT_FOUND)
}

fn app() -> Router {
    Router::new()
        .route("/permits", post(issue))
        .route("/permits/:number", get(show))
        .with_state(Permits::default())
}

fn main() {
    let _app = app();
    println!("the desk is open");
}
