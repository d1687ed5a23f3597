// `Ord` is asked for, which floats do not have.
// The largest element of a slice, of several equal ones the first.
fn largest_of<T: Ord>(items: &[T]) -> Option<&T> {
    let mut best = items.first()?;
    for item in items {
        if item > best {
            best = item;
        }
    }
    Some(best)
}

struct History<T> {
    past: Vec<T>,
}

impl<T> History<T> {
    fn new() -> History<T> {
        History { past: Vec::new() }
    }

    fn push(&mut self, state: T) {
        self.past.push(state);
    }

    // Takes the latest state off, if there is one.
    fn undo(&mut self) -> Option<T> {
        self.past.pop()
    }

    fn latest(&self) -> Option<&T> {
        self.past.last()
    }

    fn len(&self) -> usize {
        self.past.len()
    }
}

// What needs an order of the states.
impl<T: Ord> History<T> {
    fn largest(&self) -> Option<&T> {
        largest_of(&self.past)
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
