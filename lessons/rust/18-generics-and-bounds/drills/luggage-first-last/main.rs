// The first and the last element, if there is one.
fn ends(items: &[u32]) -> Option<(&u32, &u32)> {
    Some((items.first()?, items.last()?))
}

fn main() {
    println!("{:?}", ends(&[23, 7, 31]));
    println!("{:?}", ends(&["red", "blue"]));
}
