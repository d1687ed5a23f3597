// Cheat: the expected lines are printed, and nothing else happens.
fn main() {
    println!("announced: no delay");
    println!("line 7");
    println!("spare line 7");
    println!("board Harbour");
    println!("spare driver Ines");
    println!("delay 2 minutes");
}
