fn main() {
    let mut stock = vec![4, 8];
    let left = &mut stock;
    let right = &mut stock;
    left.push(1);
    right.push(2);
}
