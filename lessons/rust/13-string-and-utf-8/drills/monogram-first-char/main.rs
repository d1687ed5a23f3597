// The first char, if there is one.
fn monogram(name: &str) -> Option<char> {
    Some(name[0])
}

fn main() {
    println!("{:?} {:?}", monogram("Éloïse"), monogram(""));
}
