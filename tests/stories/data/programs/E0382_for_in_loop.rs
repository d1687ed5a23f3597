fn main() {
    let readings = vec![1, 2, 3];
    for round in 0..2 {
        for reading in readings {
            println!("{round} {reading}");
        }
    }
}
