// The last price, if there is one.
fn latest(prices: &[u32]) -> Option<u32> {
    Some(prices.last().copied().unwrap_or(0))
}

fn main() {
    println!("{:?}", latest(&[980, 1_020]));
}
