// Reads a number through a raw pointer.
fn read_back(number: &u32) -> u32 {
    let pointer: *const u32 = number;
    *pointer
}

fn main() {
    println!("{}", read_back(&17));
}
