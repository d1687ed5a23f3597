fn main() {
    let found: usize;
    for n in 0..10 {
        if n * n > 50 {
            found = n;
            break;
        }
    }
    println!("{found}");
}
