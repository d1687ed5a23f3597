// Reads a number through a raw pointer.
fn read_back(number: &u32) -> u32 {
    *number
}

fn main() {
    println!("{}", read_back(&17));
}
