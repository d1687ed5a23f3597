// Every reference got the same lifetime, so the mark has to stay as long as the subject is used.
// The longer of two release notes, the first one if they are equally long.
fn longer<'a>(first: &'a str, second: &'a str) -> &'a str {
    if second.len() > first.len() {
        second
    } else {
        first
    }
}

// What stands before the mark, or the whole note.
fn subject<'a>(note: &'a str, mark: &'a str) -> &'a str {
    match note.split_once(mark) {
        Some((head, _)) => head,
        None => note,
    }
}

// The first line of a note.
fn headline(note: &str) -> &str {
    note.lines().next().unwrap_or(note)
}

fn main() {
    let morning = "Login: one page less to click through";
    let evening = "Export: fixed\nNo rows are lost any more.";
    println!("{}", longer(morning, evening).len());
    println!("{}", subject(morning, ": "));
    println!("{}", headline(evening));
}
