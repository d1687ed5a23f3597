// The best score first.
fn best_first(scores: &mut [f64]) {
    scores.sort_by(|a, b| a.total_cmp(b));
}

fn main() {
    let mut scores = [7.5, 9.0, 6.25];
    best_first(&mut scores);
    println!("{scores:?}");
}
