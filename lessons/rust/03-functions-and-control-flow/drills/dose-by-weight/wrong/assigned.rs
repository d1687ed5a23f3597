// The dose in millilitres.
fn dose(kilograms: u32) -> u32 {
    let mut ml = 10;
    if kilograms < 20 {
        ml = 5;
    }
    ml
}

fn main() {
    println!("{} ml", dose(18));
}
