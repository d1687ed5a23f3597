// The first char, if there is one.
fn monogram(name: &str) -> Option<char> {
    name.chars().last()
}

fn main() {
    println!("{:?} {:?}", monogram("Éloïse"), monogram(""));
}
