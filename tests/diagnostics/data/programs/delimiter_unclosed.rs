fn main() {
    let sum = (1..4).map(|n| {
        n * 2
    ;
    println!("{sum}");
}
