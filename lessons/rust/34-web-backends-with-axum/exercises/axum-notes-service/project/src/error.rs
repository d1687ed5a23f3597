//! What can go wrong, as clients see it.

use axum::response::{IntoResponse, Response};

pub enum ApiError {
    NoNote(u32),
    NoPath,
    // Which other kinds are there?
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        todo!()
    }
}
