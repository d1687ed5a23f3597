// The mean, rounded down, and each value's distance from it.
fn deviations(values: [i64; 7]) -> (i64, [i64; 7]) {
    let mean = values.iter().sum::<i64>().div_euclid(7);
    (mean, values.map(|value| value - mean))
}

fn two(values: [i64; 2]) -> (i64, [i64; 2]) {
    let mean = values.iter().sum::<i64>().div_euclid(2);
    (mean, values.map(|value| value - mean))
}

fn main() {
    println!("{:?}", two([10, 20]));
    println!("{:?}", deviations([4, 8, 6, 2, 0, 1, 7]));
}
