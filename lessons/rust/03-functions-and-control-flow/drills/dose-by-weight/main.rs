// The dose in millilitres.
fn dose(kilograms: u32) -> u32 {
    todo!("{kilograms}")
}

fn main() {
    println!("{} ml", dose(18));
}
