// The first char, if there is one.
fn monogram(name: &str) -> Option<char> {
    name.chars().next()
}

fn main() {
    println!("{:?} {:?}", monogram("Éloïse"), monogram(""));
}
