use std::thread;

fn main() {
    let samples = vec![1, 2, 3];
    let worker = thread::spawn(|| println!("{samples:?}"));
    worker.join().unwrap();
}
