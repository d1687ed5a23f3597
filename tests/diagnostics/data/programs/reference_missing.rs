fn area(sides: &[f64]) -> f64 {
    sides.iter().product()
}

fn main() {
    let room = vec![3.0, 4.5];
    println!("{}", area(room));
}
