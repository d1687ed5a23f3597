// The last price, if there is one.
fn latest(prices: &[u32]) -> Option<u32> {
    Some(prices[prices.len() - 1])
}

fn main() {
    println!("{:?}", latest(&[980, 1_020]));
}
