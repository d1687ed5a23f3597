use std::fmt;

struct Shelf(Vec<&'static str>);

impl fmt::Display for Shelf {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.first().unwrap_or(&""))
    }
}

// The sign of a shelf.
fn sign(parts: Vec<&'static str>) -> String {
    format!("shelf: {}", Shelf(parts))
}

fn main() {
    println!("{}", sign(vec!["bolts", "nuts"]));
}
