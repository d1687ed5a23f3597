use std::thread;

fn main() {
    let rows = vec![1, 2, 3];
    let first = rows.first();
    let worker = thread::spawn(move || rows.len());
    println!("{first:?}");
    worker.join().unwrap();
}
