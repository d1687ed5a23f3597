// Adds the mark, and tells whether the ticket was open. A line has at least four bytes.
fn close(line: &mut String) -> bool {
    let was_open = &line[..4] == "open";
    line.push_str(" [closed]");
    was_open
}

fn main() {
    let mut line = String::from("open: no paper in room 4");
    let was_open = close(&mut line);
    println!("{was_open} {line}");
}
