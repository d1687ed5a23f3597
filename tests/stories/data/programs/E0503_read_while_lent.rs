fn main() {
    let mut level = 3;
    let lent = &mut level;
    let doubled = level * 2;
    *lent += 1;
    println!("{doubled}");
}
