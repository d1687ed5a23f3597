use std::mem::MaybeUninit;

// Makes all values of an array, one after the other.
fn make_all<T, const N: usize>(mut make: impl FnMut(usize) -> T) -> [T; N] {
    let mut places = [const { MaybeUninit::uninit() }; N];
    for (number, place) in places.iter_mut().enumerate() {
        place.write(make(number));
    }
    // SAFETY: all places were written, and nobody uses them afterwards.
    unsafe { places.as_ptr().cast::<[T; N]>().read() }
}

fn main() {
    let labels: [String; 3] = make_all(|place| format!("place {place}"));
    println!("{labels:?}");
}
