fn main() {
    let badge = "  Ines  ";
    // Your line here.
    println!("[{badge}] {}", badge.len());
}
