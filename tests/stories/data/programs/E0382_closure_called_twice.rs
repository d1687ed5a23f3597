fn main() {
    let order = String::from("tea");
    let hand_over = || drop(order);
    hand_over();
    hand_over();
}
