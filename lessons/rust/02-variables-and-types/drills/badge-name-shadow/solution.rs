fn main() {
    let badge = "  Ines  ";
    let badge = badge.trim();
    println!("[{badge}] {}", badge.len());
}
