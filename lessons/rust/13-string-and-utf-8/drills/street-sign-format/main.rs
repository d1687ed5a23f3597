// What stands on the sign.
fn sign(street: &str, number: &str) -> String {
    street + " " + number
}

fn main() {
    println!("{}", sign("Harbour Lane", "7b"));
}
