use std::mem::MaybeUninit;

struct Tray<T, const N: usize> {
    places: [MaybeUninit<T>; N],
    // The first `len` places hold a value.
    len: usize,
}

impl<T, const N: usize> Tray<T, N> {
    fn new() -> Tray<T, N> {
        Tray {
            places: [const { MaybeUninit::uninit() }; N],
            len: 0,
        }
    }

    // Behind the others; the value comes back if the tray is full.
    fn push(&mut self, value: T) -> Result<(), T> {
        match self.places.get_mut(self.len) {
            Some(place) => {
                place.write(value);
                self.len += 1;
                Ok(())
            }
            None => Err(value),
        }
    }

    // Takes the last one out.
    fn pop(&mut self) -> Option<T> {
        self.len = self.len.checked_sub(1)?;
        // SAFETY: the place held a value, and `len` no longer counts it.
        Some(unsafe { self.places[self.len].assume_init_read() })
    }

    // All values, in the order in which they came.
    fn as_slice(&self) -> &[T] {
        // SAFETY: the first `len` places hold values, and `MaybeUninit<T>` has the layout of `T`.
        unsafe { std::slice::from_raw_parts(self.places.as_ptr().cast(), self.len) }
    }
}

impl<T, const N: usize> Drop for Tray<T, N> {
    fn drop(&mut self) {
        self.len = 0;
    }
}

fn main() {
    let mut tray = Tray::<String, 2>::new();
    println!("{:?}", tray.push(String::from("letter")));
    println!("{:?}", tray.push(String::from("card")));
    println!("{:?}", tray.push(String::from("parcel")));
    println!("{:?}", tray.as_slice());
    println!("{:?}", tray.pop());
}
