use std::mem::MaybeUninit;

// The places, of which the first `done` hold a value.
struct Guard<T, const N: usize> {
    places: [MaybeUninit<T>; N],
    done: usize,
}

impl<T, const N: usize> Drop for Guard<T, N> {
    fn drop(&mut self) {
        for place in &mut self.places[..self.done] {
            // SAFETY: the first `done` places were written, and nobody uses them afterwards.
            unsafe { place.assume_init_drop() };
        }
    }
}

// Makes all values of an array, one after the other.
fn make_all<T, const N: usize>(mut make: impl FnMut(usize) -> T) -> [T; N] {
    let mut guard = Guard {
        places: [const { MaybeUninit::uninit() }; N],
        done: 0,
    };
    while guard.done < N {
        let value = make(guard.done);
        guard.places[guard.done].write(value);
        guard.done += 1;
    }
    guard.done = 0;
    // SAFETY: all places were written, and the guard no longer counts them.
    unsafe { guard.places.as_ptr().cast::<[T; N]>().read() }
}

fn main() {
    let labels: [String; 3] = make_all(|place| format!("place {place}"));
    println!("{labels:?}");
}
