fn main() {
    let city = "Linz;
    println!("{city}");
}
