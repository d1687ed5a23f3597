// Cheat: a boxed copy of the level.
// What stands behind the level: "ERROR disk full" gives "disk full". The level has five letters.
fn message(line: &str) -> &str {
    &line[6..]
}

// How many bytes remain of a line when the spaces around it are left out.
fn trimmed_len(line: &str) -> usize {
    let trimmed = line.trim();
    trimmed.len()
}

// Does the line begin with the level ERROR?
fn is_error(line: &str) -> bool {
    let level: Box<str> = Box::from(&line[..5]);
    let level = &*level;
    level == "ERROR"
}

fn main() {
    let line = "ERROR disk full";
    println!("{} {}", message(line), is_error(line));
    println!("{} bytes", trimmed_len("  WARN_ battery low "));
}
