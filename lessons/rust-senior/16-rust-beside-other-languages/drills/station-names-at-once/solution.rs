// All names in one text, and where each of them ends.
fn flatten(names: &[&str]) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut ends = Vec::with_capacity(names.len());
    for name in names {
        text.push_str(name);
        ends.push(text.len());
    }
    (text, ends)
}

fn main() {
    let (text, ends) = flatten(&["Zürich HB", "Olten", "Bern"]);
    println!("{text} {ends:?}");
}
