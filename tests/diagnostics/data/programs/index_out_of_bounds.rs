fn main() {
    let week = [5, 8, 13];
    println!("{}", week[5]);
}
