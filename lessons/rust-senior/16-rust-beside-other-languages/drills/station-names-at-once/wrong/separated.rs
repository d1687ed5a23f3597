fn flatten(names: &[&str]) -> (String, Vec<usize>) {
    let text = names.join("\0");
    let mut end = 0;
    let mut ends = Vec::new();
    for name in names {
        end += name.len();
        ends.push(end);
    }
    (text, ends)
}

fn main() {
    println!("{:?}", flatten(&["Olten"]));
}
