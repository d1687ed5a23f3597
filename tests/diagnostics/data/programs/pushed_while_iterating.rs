fn main() {
    let mut readings = vec![21, 35, 18];
    for reading in &readings {
        if *reading > 30 {
            readings.push(*reading - 30);
        }
    }
}
