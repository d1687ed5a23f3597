use std::collections::VecDeque;
use std::sync::{Condvar, Mutex};

struct Queue<T> {
    room: usize,
    state: Mutex<State<T>>,
    filled: Condvar,
    freed: Condvar,
}

struct State<T> {
    items: VecDeque<T>,
    closed: bool,
}

impl<T> Queue<T> {
    fn new(room: usize) -> Queue<T> {
        let state = State {
            items: VecDeque::new(),
            closed: false,
        };
        Queue {
            room,
            state: Mutex::new(state),
            filled: Condvar::new(),
            freed: Condvar::new(),
        }
    }

    // Waits for room.
    fn push(&self, item: T) -> Result<(), T> {
        todo!()
    }

    // Never waits.
    fn try_push(&self, item: T) -> Result<(), T> {
        todo!()
    }

    // Waits for an item; None at the end.
    fn pop(&self) -> Option<T> {
        todo!()
    }

    // Nothing is accepted any more.
    fn close(&self) {
        todo!()
    }
}

fn main() {
    let queue = Queue::new(2);
    println!("{:?} {:?}", queue.push("letter"), queue.push("card"));
    println!("{:?}", queue.try_push("parcel"));
    queue.close();
    println!("{:?} {:?} {:?}", queue.pop(), queue.pop(), queue.pop());
}
