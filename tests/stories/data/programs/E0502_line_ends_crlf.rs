fn main() {
    let mut scores = vec![10, 20];
    let best = &scores[0];
    scores.push(30);
    println!("{best}");
}
