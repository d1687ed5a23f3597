//! The routes and their handlers.

use crate::notes::Notes;
use axum::{Router, routing::get};
use std::sync::{Arc, Mutex};

/// The state that all handlers share.
pub type Shared = Arc<Mutex<Notes>>;

pub fn app(notes: Shared) -> Router {
    Router::new()
        .route("/health", get(|| async { "ok" }))
        .with_state(notes)
}
