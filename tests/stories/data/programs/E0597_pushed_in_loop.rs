fn main() {
    let mut labels: Vec<&str> = Vec::new();
    for n in 0..3 {
        let label = format!("sensor {n}");
        labels.push(&label);
    }
    println!("{labels:?}");
}
