#[derive(Debug, Default, PartialEq)]
struct Job {
    name: String,
    attempts: u32,
    paused: bool,
    log: Vec<String>,
}

// A job that was not tried yet.
fn probe(name: &str) -> Job {
    Job {
        name: String::from(name),
        attempts: 0,
        paused: false,
        log: Vec::new(),
    }
}

fn main() {
    println!("{:?}", probe("disk"));
}
