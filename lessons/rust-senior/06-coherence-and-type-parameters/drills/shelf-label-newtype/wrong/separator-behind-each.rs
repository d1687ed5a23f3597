use std::fmt;

struct Shelf(Vec<&'static str>);

impl fmt::Display for Shelf {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|part| write!(out, "{part} | "))
    }
}

// The sign of a shelf.
fn sign(parts: Vec<&'static str>) -> String {
    format!("shelf: {}", Shelf(parts))
}

fn main() {
    println!("{}", sign(vec!["bolts", "nuts"]));
}
