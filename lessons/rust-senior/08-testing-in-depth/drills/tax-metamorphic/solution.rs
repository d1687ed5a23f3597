// Whether a toll for kilograms obeys what must hold of each toll.
fn plausible(toll: impl Fn(i64) -> i64) -> bool {
    toll(0) == 0 && (0..=400).all(|kg| toll(kg) >= 0 && toll(kg + 1) >= toll(kg))
}

fn main() {
    println!("{} {}", plausible(|kg| kg * 3), plausible(|kg| 10 - kg));
}
