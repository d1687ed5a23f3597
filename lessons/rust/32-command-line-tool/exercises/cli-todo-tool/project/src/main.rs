use clap::Parser;
use std::io;
use std::process::ExitCode;
use todo::cli::Cli;

fn main() -> ExitCode {
    match todo::run(&Cli::parse(), &mut io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("todo: {error:#}");
            ExitCode::FAILURE
        }
    }
}
