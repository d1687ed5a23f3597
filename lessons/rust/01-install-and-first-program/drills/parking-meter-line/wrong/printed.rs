fn main() {
    println!("60 minutes");
    println!("180 cents");
}
