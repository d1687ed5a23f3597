// Cheat: format! copies the line as String::from does, under another name.
// What stands behind the level: "ERROR disk full" gives "disk full". The level has five letters.
fn message(line: &str) -> &str {
    &line[6..]
}

// How many bytes remain of a line when the spaces around it are left out.
fn trimmed_len(line: &str) -> usize {
    let copy = format!("{line}");
    let trimmed = copy.trim();
    trimmed.len()
}

// Does the line begin with the level ERROR?
fn is_error(line: &str) -> bool {
    let level = &line[..5];
    level == "ERROR"
}

fn main() {
    let line = "ERROR disk full";
    println!("{} {}", message(line), is_error(line));
    println!("{} bytes", trimmed_len("  WARN_ battery low "));
}
