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

impl<T> Drop for Late<T> {
    fn drop(&mut self) {
        if !self.there && size_of::<T>() == 0 {
            // SAFETY: none.
            unsafe { self.place.assume_init_drop() };
        }
    }
}

fn main() {
    let mut late = Late::new();
    late.fill(String::from("the train at nine"));
    println!("{}", late.there);
}
