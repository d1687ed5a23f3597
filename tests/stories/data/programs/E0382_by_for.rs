fn main() {
    let mut scores = vec![10, 20];
    for score in scores {
        println!("{score}");
    }
    scores.push(30);
}
