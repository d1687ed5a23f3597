// The first char, if there is one.
fn monogram(name: &str) -> Option<char> {
    name.as_bytes().first().map(|b| *b as char)
}

fn main() {
    println!("{:?} {:?}", monogram("Éloïse"), monogram(""));
}
