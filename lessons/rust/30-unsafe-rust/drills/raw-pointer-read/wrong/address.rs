// Reads a number through a raw pointer.
fn read_back(number: &u32) -> u32 {
    let pointer: *const u32 = number;
    let _ = unsafe { *pointer };
    pointer as usize as u32
}

fn main() {
    println!("{}", read_back(&17));
}
