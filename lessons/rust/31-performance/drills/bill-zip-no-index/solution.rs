// The sum of pieces times prices.
fn bill(pieces: &[u32], prices: &[u32]) -> u32 {
    pieces
        .iter()
        .zip(prices)
        .map(|(pieces, price)| pieces * price)
        .sum()
}

fn main() {
    println!("{} cents", bill(&[2, 1], &[250, 900]));
}
