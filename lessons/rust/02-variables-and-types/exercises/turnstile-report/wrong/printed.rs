// Cheat: the expected lines are printed, and nothing else happens.
fn main() {
    println!("157 inside, 43 free");
}
