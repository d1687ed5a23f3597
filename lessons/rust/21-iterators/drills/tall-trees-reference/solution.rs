// How many trees are taller than 30 metres.
fn tall(heights: &[u32]) -> usize {
    heights.iter().filter(|height| **height > 30).count()
}

fn main() {
    println!("{} trees", tall(&[12, 31, 44]));
}
