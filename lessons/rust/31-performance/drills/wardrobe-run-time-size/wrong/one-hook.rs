// The numbers of the coats, all 0 at the beginning.
fn wardrobe(hooks: usize) -> Vec<u32> {
    vec![hooks as u32]
}

fn main() {
    println!("{} hooks", wardrobe(40).len());
}
