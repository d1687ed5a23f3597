fn main() {
    let order = String::from("tea");
    println!("{order}");
}
