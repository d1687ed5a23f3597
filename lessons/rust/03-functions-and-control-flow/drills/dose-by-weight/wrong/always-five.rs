// The dose in millilitres.
fn dose(kilograms: u32) -> u32 {
    if kilograms < 20 { 5 } else { 5 }
}

fn main() {
    println!("{} ml", dose(18));
}
