// The first char, if there is one.
fn monogram(name: &str) -> Option<char> {
    name.chars().nth(1)
}

fn main() {
    println!("{:?} {:?}", monogram("Éloïse"), monogram(""));
}
