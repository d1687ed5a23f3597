use std::marker::PhantomData;

// Points to a value that lives for 'p.
struct Handle<'p, T> {
    place: *mut T,
    borrows: PhantomData<&'p T>,
}

impl<'p, T: Copy> Handle<'p, T> {
    fn new(place: &'p T) -> Handle<'p, T> {
        Handle {
            place: std::ptr::from_ref(place).cast_mut(),
            borrows: PhantomData,
        }
    }

    fn get(&self) -> T {
        // SAFETY: the value lives for 'p and is only read.
        unsafe { *self.place }
    }
}

// A handle for a long life serves for a shorter one.
fn shorten<'a>(known: Handle<'static, &'static str>, _for: &'a str) -> Handle<'a, &'a str> {
    unsafe { std::mem::transmute(known) }
}

// The longer of a name that is handled and one that lives for a moment.
fn longer(known: Handle<'static, &'static str>, own: &str) -> usize {
    shorten(known, own).get().len().max(own.len())
}

fn main() {
    let own = String::from("market");
    println!("{}", longer(Handle::new(&"harbour"), &own));
}
