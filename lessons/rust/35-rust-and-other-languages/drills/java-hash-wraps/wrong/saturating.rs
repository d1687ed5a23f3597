// The hash of `String.hashCode()` in Java, for ASCII.
fn hash_code(text: &str) -> i32 {
    let mut hash: i32 = 0;
    for unit in text.bytes() {
        hash = hash.saturating_mul(31).saturating_add(i32::from(unit));
    }
    hash
}

fn main() {
    println!("{} {}", hash_code("rust"), hash_code("invoice"));
}
