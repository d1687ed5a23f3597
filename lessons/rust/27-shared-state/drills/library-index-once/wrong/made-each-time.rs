use std::sync::OnceLock;

// The index, made by the first who asks.
fn index(cell: &OnceLock<Vec<u32>>, make: impl FnOnce() -> Vec<u32>) -> &[u32] {
    let fresh = make();
    cell.get_or_init(|| fresh)
}

fn main() {
    let cell = OnceLock::new();
    println!("{:?}", index(&cell, || vec![3, 1, 2]));
    println!("{:?}", index(&cell, || vec![9]));
}
