// With `'static` the functions compile for literals only.
// The longer of two release notes, the first one if they are equally long.
fn longer(first: &'static str, second: &'static str) -> &'static str {
    if second.len() > first.len() {
        second
    } else {
        first
    }
}

// What stands before the mark, or the whole note.
fn subject(note: &'static str, mark: &str) -> &'static str {
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
