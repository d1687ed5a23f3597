use std::thread;

// Runs both at the same time, each in a thread of its own.
fn both(
    first: impl FnOnce() -> usize + Send + 'static,
    second: impl FnOnce() -> usize + Send + 'static,
) -> (usize, usize) {
    let first = thread::spawn(first);
    let second = second();
    (first.join().unwrap(), second)
}

fn main() {
    let first = vec![true, false, true];
    let second = vec![false, true];
    let (first, second) = both(
        move || first.into_iter().filter(|yes| *yes).count(),
        move || second.into_iter().filter(|yes| *yes).count(),
    );
    println!("{first} and {second} on {:?}", thread::current().name());
}
