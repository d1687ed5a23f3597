// The numbers of the coats, all 0 at the beginning.
fn wardrobe(hooks: usize) -> Vec<u32> {
    [0; 64][..hooks.min(64)].to_vec()
}

fn main() {
    println!("{} hooks", wardrobe(40).len());
}
