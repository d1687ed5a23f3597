use clap::Parser;

#[derive(Parser)]
struct Args {
    /// The port to listen on
    port: u16,
}

// The port of a command line, if it can be read.
fn port(line: &str) -> Option<u16> {
    let args = Args::try_parse_from(line.split(' ')).ok()?;
    Some(args.port)
}

fn main() {
    println!("{:?} {:?}", port("serve --port 9000"), port("serve"));
}
