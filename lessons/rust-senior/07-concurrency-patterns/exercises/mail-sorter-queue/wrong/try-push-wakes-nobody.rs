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
        let state = self.state.lock().unwrap();
        let full = |state: &mut State<T>| state.items.len() == self.room && !state.closed;
        let mut state = self.freed.wait_while(state, full).unwrap();
        if state.closed {
            return Err(item);
        }
        state.items.push_back(item);
        self.filled.notify_one();
        Ok(())
    }

    // Never waits.
    fn try_push(&self, item: T) -> Result<(), T> {
        let mut state = self.state.lock().unwrap();
        if state.closed || state.items.len() == self.room {
            return Err(item);
        }
        state.items.push_back(item);
        Ok(())
    }

    // Waits for an item; None at the end.
    fn pop(&self) -> Option<T> {
        let state = self.state.lock().unwrap();
        let empty = |state: &mut State<T>| state.items.is_empty() && !state.closed;
        let mut state = self.filled.wait_while(state, empty).unwrap();
        let item = state.items.pop_front()?;
        self.freed.notify_one();
        Some(item)
    }

    // Nothing is accepted any more.
    fn close(&self) {
        self.state.lock().unwrap().closed = true;
        self.filled.notify_all();
        self.freed.notify_all();
    }
}

fn main() {
    let queue = Queue::new(2);
    println!("{:?} {:?}", queue.push("letter"), queue.push("card"));
    println!("{:?}", queue.try_push("parcel"));
    queue.close();
    println!("{:?} {:?} {:?}", queue.pop(), queue.pop(), queue.pop());
}
