// The first and the last element, if there is one.
fn ends<'a>(items: &[&'a str]) -> Option<(&'a str, &'a str)> {
    Some((items.first()?, items.last()?))
}

fn main() {
    println!("{:?}", ends(&[23, 7, 31]));
    println!("{:?}", ends(&["red", "blue"]));
}
