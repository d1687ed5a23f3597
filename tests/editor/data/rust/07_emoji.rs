// 🦀 crab, 👩‍👩‍👧 family, é combining
fn main() {
    let größe = "🦀🦀 ünïcödé 日本語";
    let c = '🦀'; let é = 'é';
    println!("🦀 {größe} {c:?} {é}"); /* 🦀 */
    let مرحبا = 1;
}
