// Cheat: the expected lines are printed, and nothing else happens.
fn main() {
    println!("inside: Bergen, Oslo, gate 11, small, Oslo, gate 11");
    println!("a Bergen");
    println!("c small");
    println!("tag: Bergen, quay 3");
    println!("f 14");
    println!("shipped Bergen, quay 3");
}
