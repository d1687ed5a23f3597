// The smallest value that so many percent of all values do not exceed; percent is 0 to 100.
fn percentile(mut millis: Vec<u32>, percent: usize) -> Option<u32> {
    millis.sort_unstable();
    let rank = (millis.len() * percent).div_ceil(100).max(1);
    millis.get(rank).or(millis.last()).copied()
}

fn main() {
    let millis = vec![900, 12, 12, 14];
    println!("{:?}", percentile(millis, 50));
}
