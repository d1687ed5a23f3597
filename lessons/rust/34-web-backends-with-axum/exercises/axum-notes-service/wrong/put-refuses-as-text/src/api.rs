// A PUT with an unreadable body is refused with plain text.
//! The routes and their handlers.

use crate::error::ApiError;
use crate::notes::{Draft, Note, Notes};
use axum::extract::rejection::JsonRejection;
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use axum::{Json, Router, routing::get};
use serde::Deserialize;
use std::sync::{Arc, Mutex};

/// The state that all handlers share.
pub type Shared = Arc<Mutex<Notes>>;

type Body = Result<Json<Draft>, JsonRejection>;

#[derive(Deserialize)]
struct Filter {
    #[serde(default)]
    contains: String,
}

pub fn app(notes: Shared) -> Router {
    Router::new()
        .route("/health", get(|| async { "ok" }))
        .route("/notes", get(list).post(create))
        .route("/notes/:id", get(show).put(replace).delete(remove))
        .fallback(|| async { ApiError::NoPath })
        .with_state(notes)
}

async fn list(State(notes): State<Shared>, Query(filter): Query<Filter>) -> Json<Vec<Note>> {
    Json(notes.lock().unwrap().containing(&filter.contains))
}

async fn create(State(notes): State<Shared>, draft: Body) -> Result<impl IntoResponse, ApiError> {
    let Json(draft) = draft?;
    let note = notes.lock().unwrap().add(draft)?;
    let location = format!("/notes/{}", note.id);
    Ok((
        StatusCode::CREATED,
        [(header::LOCATION, location)],
        Json(note),
    ))
}

async fn show(State(notes): State<Shared>, Path(id): Path<u32>) -> Result<Json<Note>, ApiError> {
    let note = notes.lock().unwrap().get(id);
    note.map(Json).ok_or(ApiError::NoNote(id))
}

async fn replace(
    State(notes): State<Shared>,
    Path(id): Path<u32>,
    Json(draft): Json<Draft>,
) -> Result<Json<Note>, ApiError> {
    let note = notes.lock().unwrap().replace(id, draft)?;
    note.map(Json).ok_or(ApiError::NoNote(id))
}

async fn remove(State(notes): State<Shared>, Path(id): Path<u32>) -> Result<StatusCode, ApiError> {
    if notes.lock().unwrap().remove(id) {
        Ok(StatusCode::NO_CONTENT)
    } else {
        Err(ApiError::NoNote(id))
    }
}
