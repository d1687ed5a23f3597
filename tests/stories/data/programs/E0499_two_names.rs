fn main() {
    let mut stock = vec![1, 2, 3];
    let first = &mut stock;
    let second = &mut stock;
    first.push(4);
    second.push(5);
}
