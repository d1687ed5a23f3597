// The numbers of the coats, all 0 at the beginning.
fn wardrobe(hooks: usize) -> Vec<u32> {
    Vec::with_capacity(hooks)
}

fn main() {
    println!("{} hooks", wardrobe(40).len());
}
