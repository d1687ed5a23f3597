// The unit that fits an amount in grams.
fn unit(grams: u32) -> String {
    if grams < 1_000 {
        String::from("g")
    } else if grams < 1_000_000 {
        String::from("kg")
    } else {
        String::from("t")
    }
}

fn main() {
    println!("{} {}", unit(250), unit(4_000));
}
