use std::collections::HashMap;

// The positions of two fares that add up to the amount.
fn pair(fares: &[u32], amount: u32) -> Option<(usize, usize)> {
    todo!()
}

fn main() {
    println!("{:?}", pair(&[280, 150, 390, 120], 270));
}
