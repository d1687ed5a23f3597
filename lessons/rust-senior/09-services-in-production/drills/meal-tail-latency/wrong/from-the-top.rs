// The smallest value that so many percent of all values do not exceed; percent is 0 to 100.
fn percentile(mut millis: Vec<u32>, percent: usize) -> Option<u32> {
    millis.sort_unstable_by(|one, other| other.cmp(one));
    let rank = (millis.len() * percent).div_ceil(100).max(1);
    millis.get(rank - 1).copied()
}

fn main() {
    let millis = vec![900, 12, 12, 14];
    println!("{:?}", percentile(millis, 50));
}
