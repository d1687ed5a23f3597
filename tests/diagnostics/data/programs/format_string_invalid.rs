fn main() {
    println!("{:?");
}
