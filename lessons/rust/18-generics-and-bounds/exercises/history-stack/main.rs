// The largest element of a slice, of several equal ones the first.
fn largest_of<T>(items: &[T]) -> Option<&T> {
    todo!()
}

struct History<T> {
    past: Vec<T>,
}

impl<T> History<T> {
    fn new() -> History<T> {
        History { past: Vec::new() }
    }

    fn push(&mut self, state: T) {
        todo!()
    }

    // Takes the latest state off, if there is one.
    fn undo(&mut self) -> Option<T> {
        todo!()
    }

    fn latest(&self) -> Option<&T> {
        todo!()
    }

    fn len(&self) -> usize {
        todo!()
    }
}

// What needs an order of the states.
impl<T> History<T> {
    fn largest(&self) -> Option<&T> {
        todo!()
    }
}

fn main() {
    let mut zoom = History::new();
    zoom.push(100);
    zoom.push(250);
    zoom.push(75);
    println!("largest {:?} of {}", zoom.largest(), zoom.len());
    println!("undo {:?}, back to {:?}", zoom.undo(), zoom.latest());
    println!("{:?}", largest_of(&["draft", "final"]));
}
