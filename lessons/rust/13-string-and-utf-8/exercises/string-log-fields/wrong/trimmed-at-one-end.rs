// Cheat: the message is trimmed at one end.
// The second word of a line.
fn level(line: &str) -> Option<&str> {
    line.split_whitespace().nth(1)
}

// What stands behind the first ": ".
fn message(line: &str) -> Option<&str> {
    let (_, message) = line.split_once(": ")?;
    Some(message.trim_end())
}

// The number of the door in the third word.
fn door(line: &str) -> Option<u32> {
    let word = line.split_whitespace().nth(2)?;
    let number = word.strip_prefix("door-")?.strip_suffix(':')?;
    number.parse().ok()
}

fn main() {
    let line = "09:15 WARN door-3: battery low";
    println!("{:?} {:?} {:?}", level(line), door(line), message(line));
}
