// The unit that fits an amount in grams.
fn unit<'a>(grams: u32) -> &'a str {
    if grams < 1_000 {
        "g"
    } else if grams < 1_000_000 {
        "kg"
    } else {
        "t"
    }
}

fn main() {
    println!("{} {}", unit(250), unit(4_000));
}
