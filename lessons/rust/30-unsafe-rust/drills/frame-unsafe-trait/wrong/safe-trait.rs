/// # Safety
///
/// Every pattern of bits, all zeros too, must be a value of the type.
trait Plain: Sized {
    fn all_zero() -> Self {
        // SAFETY: the trait promises that zeros are a value.
        unsafe { std::mem::zeroed() }
    }
}

#[derive(Debug, PartialEq)]
struct Pixel([u8; 3]);

impl Plain for Pixel {}

fn main() {
    println!("{:?}", Pixel::all_zero());
}
