fn main() {
    let badge = "  Ines  ";
    println!("[{}] {}", badge.trim(), badge.len());
}
