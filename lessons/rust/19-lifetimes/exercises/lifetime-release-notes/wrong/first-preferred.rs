// The result of `longer` is tied to the first argument alone, and the body was bent to fit.
// The longer of two release notes, the first one if they are equally long.
fn longer<'a>(first: &'a str, second: &str) -> &'a str {
    if second.len() > first.len() {
        println!("{second}");
    }
    first
}

// What stands before the mark, or the whole note.
fn subject<'a>(note: &'a str, mark: &str) -> &'a str {
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
