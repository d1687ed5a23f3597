//! A todo list on the command line.

pub mod cli;
pub mod store;
pub mod tasks;

use anyhow::Result;
use cli::Cli;
use std::io::Write;

/// Carries out one command and prints the answer to `out`.
pub fn run(cli: &Cli, out: &mut impl Write) -> Result<()> {
    todo!()
}
