use std::fmt;

impl fmt::Display for Vec<&'static str> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.join(" | "))
    }
}

// The sign of a shelf.
fn sign(parts: Vec<&'static str>) -> String {
    format!("shelf: {parts}")
}

fn main() {
    println!("{}", sign(vec!["bolts", "nuts"]));
}
