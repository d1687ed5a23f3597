// The last price, if there is one.
fn latest(prices: &[u32]) -> Option<u32> {
    prices.last().copied()
}

fn main() {
    println!("{:?}", latest(&[980, 1_020]));
}
