// The first char, if there is one.
fn monogram(name: &str) -> Option<char> {
    name.chars().find(|c| c.is_ascii_uppercase())
}

fn main() {
    println!("{:?} {:?}", monogram("Éloïse"), monogram(""));
}
