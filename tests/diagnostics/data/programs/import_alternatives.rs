fn main() {
    let order = 1.cmp(&2);
    if order == Ordering::Less {
        println!("less");
    }
}
