fn main() {
    let mut newest = 0;
    let mut seen = Vec::new();
    for value in [4, 5, 6] {
        newest = value;
        seen.push(&newest);
    }
    println!("{}", seen.len());
}
