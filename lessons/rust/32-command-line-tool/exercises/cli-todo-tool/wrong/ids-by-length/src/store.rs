//! The file with the tasks.

use crate::tasks::Tasks;
use anyhow::{Context, Result};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// No file is an empty list; every other failure is an error that names the path.
pub fn load(path: &Path) -> Result<Tasks> {
    match fs::read_to_string(path) {
        Ok(text) => serde_json::from_str(&text)
            .with_context(|| format!("{} is not a list of tasks", path.display())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Tasks::default()),
        Err(error) => Err(error).with_context(|| format!("cannot read {}", path.display())),
    }
}

/// Replaces the file in one step, so that a failure leaves the old one.
pub fn save(path: &Path, tasks: &Tasks) -> Result<()> {
    let part = path.with_extension("part");
    let text = serde_json::to_string_pretty(tasks)?;
    fs::write(&part, text).with_context(|| format!("cannot write {}", part.display()))?;
    fs::rename(&part, path).with_context(|| format!("cannot replace {}", path.display()))
}
