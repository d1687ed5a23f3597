// The first and the last element, if there is one.
fn ends<T>(items: &[T]) -> Option<(&T, &T)> {
    Some((items.first()?, items.first()?))
}

fn main() {
    println!("{:?}", ends(&[23, 7, 31]));
    println!("{:?}", ends(&["red", "blue"]));
}
