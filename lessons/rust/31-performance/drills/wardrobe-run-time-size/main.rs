// The numbers of the coats, all 0 at the beginning.
fn wardrobe(hooks: usize) -> Vec<u32> {
    let empty = [0; hooks];
    empty.into()
}

fn main() {
    println!("{} hooks", wardrobe(40).len());
}
