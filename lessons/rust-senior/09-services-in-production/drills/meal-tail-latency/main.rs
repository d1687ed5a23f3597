// The smallest value that so many percent of all values do not exceed; percent is 0 to 100.
fn percentile(millis: Vec<u32>, percent: usize) -> Option<u32> {
    todo!()
}

fn main() {
    let millis = vec![900, 12, 12, 14];
    println!("{:?}", percentile(millis, 50));
}
