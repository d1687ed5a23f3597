use clap::Parser;
use serde::Deserialize;

mod cli {
    #[derive(Debug, clap::Parser)]
    pub struct Cli {
        /// Leave out lines with a smaller delay
        #[arg(long, default_value_t = 1)]
        pub min_delay: u32,
    }
}

#[derive(Deserialize)]
struct Board {
    departures: Vec<Departure>,
}

#[derive(Deserialize)]
struct Departure {
    line: String,
    minutes_late: u32,
}

fn read_board(text: &str) -> Result<Board, serde_json::Error> {
    serde_json::from_str(text)
}

// The lines that are late by `min_delay` minutes or more.
fn late_lines(board: Board, min_delay: u32) -> Vec<String> {
    let mut lines = Vec::new();
    for departure in board.departures {
        if departure.minutes_late >= min_delay {
            lines.push(departure.line);
        }
    }
    lines
}

fn main() -> Result<(), serde_json::Error> {
    let cli = cli::Cli::parse_from(["late", "--min-delay", "5"]);
    let text = r#"{"departures": [
        {"line": "S3", "minutes_late": 7},
        {"line": "12", "minutes_late": 0}
    ]}"#;
    let board = read_board(text)?;
    let all = board.departures.len();
    let late = late_lines(board, cli.min_delay);
    println!("{} of {all} lines: {}", late.len(), late.join(", "));
    Ok(())
}
