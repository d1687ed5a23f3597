use std::fmt;

struct Shelf(Vec<&'static str>);

impl fmt::Debug for Shelf {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.join(" | "))
    }
}

// The sign of a shelf.
fn sign(parts: Vec<&'static str>) -> String {
    format!("shelf: {:?}", Shelf(parts))
}

fn main() {
    println!("{}", sign(vec!["bolts", "nuts"]));
}
