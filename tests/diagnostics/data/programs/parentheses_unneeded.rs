fn main() {
    let full = 3;
    if (full > 2) {
        println!("full");
    }
    while (full < 2) {}
}
