fn weigh(parcel: f64) -> f64 {
    parcel * 1.02
}

fn main() {
    println!("{}", weigh(2.5, "kg", 3));
}
