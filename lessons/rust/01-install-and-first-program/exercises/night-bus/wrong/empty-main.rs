// It compiles, with a warning, and the bus stays in the depot: nobody calls start.
fn start() {
    println!("Night bus N1");
    println!("leaves at 00:40");
}

fn main() {}
