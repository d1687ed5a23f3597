use std::ptr::NonNull;
use std::thread;

// Owns one value on the heap.
struct Parcel<T> {
    place: NonNull<T>,
}

// SAFETY: a parcel is the only owner of its value, as a `Box` is.
unsafe impl<T: Clone> Send for Parcel<T> {}

impl<T> Parcel<T> {
    fn new(value: T) -> Parcel<T> {
        let place = NonNull::from(Box::leak(Box::new(value)));
        Parcel { place }
    }

    fn open(&self) -> &T {
        // SAFETY: the value lives as long as the parcel.
        unsafe { self.place.as_ref() }
    }
}

impl<T> Drop for Parcel<T> {
    fn drop(&mut self) {
        // SAFETY: the place came from a box, and is given back once.
        drop(unsafe { Box::from_raw(self.place.as_ptr()) });
    }
}

// Opens the parcel in another thread, and gives the length of its text.
fn deliver(parcel: Parcel<String>) -> usize {
    thread::spawn(move || parcel.open().len()).join().unwrap()
}

fn main() {
    println!("{}", deliver(Parcel::new(String::from("two books"))));
}
