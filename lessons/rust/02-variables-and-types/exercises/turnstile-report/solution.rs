// What the turnstile reports in the evening.
fn main() {
    let limit: u32 = 200;
    let mut inside: u32 = 0;
    inside += 180;
    inside -= 35;
    inside += 12;
    let free = limit - inside;
    println!("{inside} inside, {free} free");
}
