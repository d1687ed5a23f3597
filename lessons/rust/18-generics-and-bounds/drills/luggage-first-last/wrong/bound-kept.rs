// Cheat: a needless bound.
// The first and the last element, if there is one.
fn ends<T: std::fmt::Debug>(items: &[T]) -> Option<(&T, &T)> {
    Some((items.first()?, items.last()?))
}

fn main() {
    println!("{:?}", ends(&[23, 7, 31]));
    println!("{:?}", ends(&["red", "blue"]));
}
