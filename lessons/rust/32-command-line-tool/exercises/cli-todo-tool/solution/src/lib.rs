//! A todo list on the command line.

pub mod cli;
pub mod store;
pub mod tasks;

use anyhow::{Result, bail};
use cli::{Cli, Command};
use std::io::Write;

/// Carries out one command and prints the answer to `out`.
pub fn run(cli: &Cli, out: &mut impl Write) -> Result<()> {
    let mut tasks = store::load(&cli.file)?;
    let answer = match &cli.command {
        Command::List { all } => {
            for task in tasks.all().iter().filter(|task| *all || !task.done) {
                let mark = if task.done { 'x' } else { ' ' };
                writeln!(out, "{} [{mark}] {}", task.id, task.title)?;
            }
            return Ok(());
        }
        Command::Add { title } => format!("added {}", tasks.add(title)),
        Command::Done { id } if tasks.complete(*id) => format!("done {id}"),
        Command::Remove { id } if tasks.remove(*id) => format!("removed {id}"),
        Command::Done { id } | Command::Remove { id } => bail!("there is no task {id}"),
    };
    store::save(&cli.file, &tasks)?;
    writeln!(out, "{answer}")?;
    Ok(())
}
