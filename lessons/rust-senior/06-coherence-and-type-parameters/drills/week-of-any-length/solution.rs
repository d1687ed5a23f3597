// The mean, rounded down, and each value's distance from it.
fn deviations<const N: usize>(values: [i64; N]) -> (i64, [i64; N]) {
    let count = i64::try_from(N).unwrap_or(i64::MAX).max(1);
    let mean = values.iter().sum::<i64>().div_euclid(count);
    (mean, values.map(|value| value - mean))
}

fn main() {
    println!("{:?}", deviations([4, 8, 6, 2, 0, 1, 7]));
    println!("{:?}", deviations([10, 20]));
}
