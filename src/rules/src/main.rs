// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

//! One order on standard input, one answer on standard output; see README.md.

use ochre_rules::{cheats, check, probes, protocol, vocabulary};

use std::io::{Read, Write};
use std::process::ExitCode;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// More than 64 files of 256 KiB need, with room for escapes.
const LONGEST_INPUT: u64 = 48 * 1024 * 1024;
/// Only what is touched becomes memory. Parser, visitor and destructor call themselves once for each level of the tree,
/// and `nesting` bounds the levels.
const STACK: usize = 512 * 1024 * 1024;
const PATIENCE: Duration = Duration::from_secs(4);

#[derive(Clone, Copy)]
enum Task {
    Rules,
    Cheats,
    Probes,
}

fn answer(task: Task) -> Result<String, String> {
    let mut input = Vec::new();
    std::io::stdin().take(LONGEST_INPUT + 1).read_to_end(&mut input).map_err(|error| error.to_string())?;
    if input.len() as u64 > LONGEST_INPUT {
        return Err("the input is too long".into());
    }
    Ok(match task {
        Task::Rules => protocol::write_report(&check::check(&protocol::read_request(&input)?)),
        Task::Cheats => protocol::write_cheat_report(&cheats::cheats(&protocol::read_cheat_request(&input)?)),
        Task::Probes => probes::protocol::write_plan(&probes::probes(&probes::protocol::read_request(&input)?)),
    })
}

/// In a thread of its own, so that a panic is an answer too and so that the time is bounded.
fn guarded(task: Task) -> Result<String, String> {
    std::panic::set_hook(Box::new(|_| {}));
    let (sender, receiver) = mpsc::channel();
    let work = move || sender.send(answer(task));
    thread::Builder::new().stack_size(STACK).spawn(work).map_err(|error| error.to_string())?;
    receiver.recv_timeout(PATIENCE).unwrap_or_else(|reason| match reason {
        mpsc::RecvTimeoutError::Timeout => Err("reading the sources took too long".into()),
        mpsc::RecvTimeoutError::Disconnected => Err("the sources could not be read".into()),
    })
}

fn main() -> ExitCode {
    let task = match std::env::args().nth(1).as_deref() {
        Some("--vocabulary") => {
            print!("{}", vocabulary::listing());
            return ExitCode::SUCCESS;
        }
        Some("--cheats") => Task::Cheats,
        Some("--probes") => Task::Probes,
        _ => Task::Rules,
    };
    let (text, code) = match guarded(task) {
        Ok(report) => (report, ExitCode::SUCCESS),
        Err(reason) => (protocol::write_error(&reason), ExitCode::FAILURE),
    };
    match writeln!(std::io::stdout(), "{text}") {
        Ok(()) => code,
        Err(_) => ExitCode::FAILURE,
    }
}
