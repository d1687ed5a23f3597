// Cheat: the expected lines are printed, and nothing else happens.
fn main() {
    println!("note: delayed");
    println!("fare 290");
    println!("spare fare 290");
    println!("shout HARBOUR");
    println!("other line 7");
    println!("depot south");
}
