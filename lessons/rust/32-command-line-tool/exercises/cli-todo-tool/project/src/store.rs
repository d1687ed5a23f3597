//! The file with the tasks.

use crate::tasks::Tasks;
use anyhow::Result;
use std::path::Path;

/// No file is an empty list; every other failure is an error that names the path.
pub fn load(path: &Path) -> Result<Tasks> {
    todo!()
}

/// Replaces the file in one step, so that a failure leaves the old one.
pub fn save(path: &Path, tasks: &Tasks) -> Result<()> {
    todo!()
}
