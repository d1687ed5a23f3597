//! What the command line may say.

use clap::{Parser, Subcommand};
use std::path::PathBuf;

/// Keeps a list of tasks in a file.
#[derive(Debug, Parser)]
#[command(name = "todo", version)]
pub struct Cli {
    /// The file with the tasks
    #[arg(long, default_value = "todo.json")]
    pub file: PathBuf,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Adds a task
    Add { title: String },
    /// Lists the open tasks
    List {
        /// Also those that are done
        #[arg(long)]
        all: bool,
    },
    /// Marks a task as done
    Done { id: u32 },
    /// Removes a task
    Remove { id: u32 },
}
