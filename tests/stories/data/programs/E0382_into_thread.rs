use std::thread;

fn main() {
    let samples = vec![3, 1, 2];
    let worker = thread::spawn(move || samples.iter().sum::<i32>());
    samples.len();
    worker.join().unwrap();
}
