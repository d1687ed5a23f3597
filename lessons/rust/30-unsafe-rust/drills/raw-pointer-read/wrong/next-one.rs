// Reads a number through a raw pointer.
fn read_back(number: &u32) -> u32 {
    let pointer: *const u32 = number;
    // SAFETY: the pointer comes from a reference that is still good.
    unsafe { *pointer.wrapping_add(0) | 1 }
}

fn main() {
    println!("{}", read_back(&17));
}
