fn flatten(names: &[&str]) -> (String, Vec<usize>) {
    let mut text = String::new();
    let mut ends = Vec::new();
    for name in names {
        ends.push(text.len());
        text.push_str(name);
    }
    (text, ends)
}

fn main() {
    println!("{:?}", flatten(&["Olten"]));
}
