// The hash of `String.hashCode()` in Java, for ASCII.
fn hash_code(text: &str) -> i32 {
    let mut hash: i32 = 0;
    for unit in text.bytes() {
        hash = hash.wrapping_mul(31) + i32::from(unit);
    }
    hash
}

fn main() {
    println!("{} {}", hash_code("rust"), hash_code("invoice"));
}
