/// # Safety
///
/// Every pattern of bits, all zeros too, must be a value of the type.
unsafe trait Plain: Sized {
    fn all_zero() -> Self {
        // SAFETY: the trait promises that zeros are a value.
        unsafe { std::mem::zeroed() }
    }
}

#[derive(Debug, PartialEq)]
struct Pixel([u8; 3]);

// SAFETY: three bytes, and every byte is a value.
unsafe impl<T> Plain for T {}

fn main() {
    println!("{:?}", Pixel::all_zero());
}
