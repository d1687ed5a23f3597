// Adds the mark, and tells whether the ticket was open. A line has at least four bytes.
fn close(line: &mut String) -> bool {
    let state = &line[..4];
    line.push_str(" [closed]");
    state == "open"
}

fn main() {
    let mut line = String::from("open: no paper in room 4");
    println!("{} {line}", close(&mut line));
}
