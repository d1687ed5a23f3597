//! A service that counts events by name, for any number of threads.

mod counters;
mod service;

pub use counters::{Counters, Report};
pub use service::Service;
