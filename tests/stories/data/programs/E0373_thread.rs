use std::thread;

fn main() {
    let limits = vec![1, 2, 3];
    let worker = thread::spawn(|| println!("{limits:?}"));
    worker.join().unwrap();
}
