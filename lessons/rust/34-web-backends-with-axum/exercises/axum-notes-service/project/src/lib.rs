//! A small REST service that keeps notes in memory.

pub mod api;
pub mod error;
pub mod notes;

pub use api::app;
