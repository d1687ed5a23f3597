// Cheat: the declaration was not repaired; the result is a number that somebody computed by hand.
// What the turnstile reports in the evening.
fn main() {
    let limit: u32 = 200;
    let inside: u32 = 180 - 35 + 12;
    let free = limit - inside;
    println!("{inside} inside, {free} free");
}
