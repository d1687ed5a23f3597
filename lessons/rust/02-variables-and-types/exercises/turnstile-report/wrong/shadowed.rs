// Each line makes a new variable, and the sum is never carried on.
// What the turnstile reports in the evening.
fn main() {
    let limit: u32 = 200;
    let inside: u32 = 180;
    let inside = inside - 35;
    println!("{inside}");
    let inside = 12;
    let free = limit - inside;
    println!("{inside} inside, {free} free");
}
