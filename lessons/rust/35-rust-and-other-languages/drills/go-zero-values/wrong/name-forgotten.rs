#[derive(Debug, Default, PartialEq)]
struct Job {
    name: String,
    attempts: u32,
    paused: bool,
    log: Vec<String>,
}

// A job that was not tried yet.
fn probe(name: &str) -> Job {
    let _ = name;
    Job::default()
}

fn main() {
    println!("{:?}", probe("disk"));
}
