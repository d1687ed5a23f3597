fn main() {
    let badge = "Ines";
    println!("[{badge}] {}", badge.len());
}
