// What stands on the sign.
fn sign(street: &str, number: &str) -> String {
    format!("{number} {street}")
}

fn main() {
    println!("{}", sign("Harbour Lane", "7b"));
}
