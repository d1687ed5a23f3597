fn flatten(names: &[&str]) -> (String, Vec<usize>) {
    (names.concat(), names.iter().map(|name| name.len()).collect())
}

fn main() {
    println!("{:?}", flatten(&["Olten"]));
}
