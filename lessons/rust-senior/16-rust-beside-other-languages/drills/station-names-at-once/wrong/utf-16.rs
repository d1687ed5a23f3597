fn flatten(names: &[&str]) -> (String, Vec<usize>) {
    let mut end = 0;
    let mut ends = Vec::new();
    for name in names {
        end += name.encode_utf16().count();
        ends.push(end);
    }
    (names.concat(), ends)
}

fn main() {
    println!("{:?}", flatten(&["Olten"]));
}
