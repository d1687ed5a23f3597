// The three best times.
fn podium(times: &[u32]) -> &[u32] {
    &times[..=3]
}

fn main() {
    println!("{:?}", podium(&[588, 601, 617, 640]));
}
