fn main() {
    let mut badge = "  Ines  ";
    badge = badge.trim();
    println!("[{badge}] {}", badge.len());
}
