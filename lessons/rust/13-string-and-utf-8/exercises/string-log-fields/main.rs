// The second word of a line.
fn level(line: &str) -> Option<&str> {
    todo!()
}

// What stands behind the first ": ".
fn message(line: &str) -> Option<&str> {
    todo!()
}

// The number of the door in the third word.
fn door(line: &str) -> Option<u32> {
    todo!()
}

fn main() {
    let line = "09:15 WARN door-3: battery low";
    println!("{:?} {:?} {:?}", level(line), door(line), message(line));
}
