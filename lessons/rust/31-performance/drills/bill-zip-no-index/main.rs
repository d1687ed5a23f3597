// The sum of pieces times prices.
fn bill(pieces: &[u32], prices: &[u32]) -> u32 {
    let mut sum = 0;
    for i in 0..pieces.len().min(prices.len()) {
        sum += pieces[i] * prices[i];
    }
    sum
}

fn main() {
    println!("{} cents", bill(&[2, 1], &[250, 900]));
}
