use std::rc::Rc;
use std::thread;

fn main() {
    let shared = Rc::new(5);
    let worker = thread::spawn(move || println!("{shared}"));
    worker.join().unwrap();
}
