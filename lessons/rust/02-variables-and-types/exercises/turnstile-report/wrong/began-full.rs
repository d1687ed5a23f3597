// A help text proposes 42 as an example, and here it was taken over.
// What the turnstile reports in the evening.
fn main() {
    let limit: u32 = 200;
    let mut inside: u32 = 42;
    inside += 180;
    inside -= 35;
    inside += 12;
    let free = limit - inside;
    println!("{inside} inside, {free} free");
}
