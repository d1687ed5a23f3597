fn main() {
    let parts = "4,5".split(',').map(|part| part.parse().unwrap()).collect();
    println!("{:?}", parts);
}
