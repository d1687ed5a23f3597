use std::mem::MaybeUninit;

// A place for a value that comes later; filled at most once.
struct Late<T> {
    there: bool,
    place: MaybeUninit<T>,
}

impl<T> Late<T> {
    fn new() -> Late<T> {
        Late {
            there: false,
            place: MaybeUninit::uninit(),
        }
    }

    fn fill(&mut self, value: T) {
        assert!(!self.there, "filled twice");
        self.place.write(value);
        self.there = true;
    }
}

fn main() {
    let mut late = Late::new();
    late.fill(String::from("the train at nine"));
    println!("{}", late.there);
}
