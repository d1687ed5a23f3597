// Cheat: the expected lines are printed, and nothing else happens.
fn main() {
    println!("key None");
    println!("code Some(4711), 4711");
    println!("badge Some(\"north\"), Some(5)");
    println!("owner Some(\"Amir\")");
    println!("former Some(\"Ines\")");
    println!("label key 7, reminder oil the lock");
}
