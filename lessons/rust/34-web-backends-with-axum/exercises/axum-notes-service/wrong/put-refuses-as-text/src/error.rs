//! What can go wrong, as clients see it.

use crate::notes::EmptyTitle;
use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

pub enum ApiError {
    NoNote(u32),
    NoPath,
    EmptyTitle,
    UnreadableBody(JsonRejection),
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let (status, text) = match self {
            ApiError::NoNote(id) => (StatusCode::NOT_FOUND, format!("no note {id}")),
            ApiError::NoPath => (StatusCode::NOT_FOUND, String::from("no such path")),
            ApiError::EmptyTitle => (
                StatusCode::UNPROCESSABLE_ENTITY,
                String::from("title is empty"),
            ),
            ApiError::UnreadableBody(rejection) => (rejection.status(), rejection.body_text()),
        };
        (status, Json(json!({ "error": text }))).into_response()
    }
}

impl From<EmptyTitle> for ApiError {
    fn from(_: EmptyTitle) -> Self {
        ApiError::EmptyTitle
    }
}

impl From<JsonRejection> for ApiError {
    fn from(rejection: JsonRejection) -> Self {
        ApiError::UnreadableBody(rejection)
    }
}
