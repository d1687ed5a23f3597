// Cheat: the expected lines are printed, and nothing else happens.
fn main() {
    println!("visits true");
    println!("stored true");
    println!("rounds true");
    println!("empty true");
    println!("steps true");
}
