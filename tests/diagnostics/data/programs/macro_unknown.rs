fn main() {
    printn!("total {}", 3);
}
