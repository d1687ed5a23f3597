use std::sync::mpsc::{Sender, channel};
use std::thread::{self, JoinHandle};

struct Lamp {
    signal: Option<Sender<u32>>,
    thread: Option<JoinHandle<()>>,
}

impl Lamp {
    // A lamp whose thread calls `blink` for each signal.
    fn new(blink: impl FnMut(u32) + Send + 'static) -> Lamp {
        let (signal, signals) = channel();
        let thread = thread::spawn(move || signals.into_iter().for_each(blink));
        Lamp {
            signal: Some(signal),
            thread: Some(thread),
        }
    }

    fn send(&self, times: u32) {
        if let Some(signal) = &self.signal {
            let _ = signal.send(times);
        }
    }
}

impl Drop for Lamp {
    fn drop(&mut self) {
        self.signal.take();
        if let Some(thread) = self.thread.take() {
            drop(thread);
        }
    }
}

fn main() {
    let lamp = Lamp::new(|times| println!("{}", "* ".repeat(times as usize)));
    lamp.send(3);
    lamp.send(1);
}
