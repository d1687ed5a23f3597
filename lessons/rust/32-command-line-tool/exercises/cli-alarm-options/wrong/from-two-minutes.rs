// The first minute counts as too short.
use clap::{Parser, Subcommand, ValueEnum};

/// Lists and silences alarms.
#[derive(Debug, Parser)]
#[command(name = "alarms")]
struct Cli {
    /// Which alarm server to ask
    #[arg(long, default_value = "localhost")]
    server: String,
    /// Say what is being done
    #[arg(short, long)]
    verbose: bool,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, PartialEq, Subcommand)]
enum Command {
    /// Lists the active alarms
    List {
        /// Only alarms of this level
        #[arg(long)]
        level: Option<Level>,
    },
    /// Silences alarms for a while
    Silence {
        /// Numbers of the alarms
        #[arg(required = true)]
        alarms: Vec<u32>,
        /// How long, in minutes
        #[arg(short, long, value_parser = clap::value_parser!(u32).range(2..=480))]
        minutes: u32,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, ValueEnum)]
enum Level {
    Info,
    Warning,
    Critical,
}

fn describe(cli: &Cli) -> String {
    match &cli.command {
        Command::List { level: None } => format!("list all on {}", cli.server),
        Command::List { level: Some(level) } => format!("list {level:?} on {}", cli.server),
        Command::Silence { alarms, minutes } => {
            format!("silence {alarms:?} for {minutes} min on {}", cli.server)
        }
    }
}

fn main() {
    for line in ["alarms list", "alarms -v silence 17 23 -m 30"] {
        match Cli::try_parse_from(line.split(' ')) {
            Ok(cli) => println!("{} (verbose: {})", describe(&cli), cli.verbose),
            Err(error) => println!("{error}"),
        }
    }
}
