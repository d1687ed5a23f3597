// What stands on the sign.
fn sign(street: &str, number: &str) -> String {
    format!("{street} 7b")
}

fn main() {
    println!("{}", sign("Harbour Lane", "7b"));
}
