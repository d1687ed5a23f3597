// All names in one text, and where each of them ends.
fn flatten(names: &[&str]) -> (String, Vec<usize>) {
    todo!()
}

fn main() {
    let (text, ends) = flatten(&["Zürich HB", "Olten", "Bern"]);
    println!("{text} {ends:?}");
}
