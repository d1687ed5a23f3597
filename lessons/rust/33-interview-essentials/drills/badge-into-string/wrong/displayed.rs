struct Badge {
    name: String,
}

impl Badge {
    fn new(name: impl std::fmt::Display) -> Badge {
        Badge {
            name: name.to_string(),
        }
    }
}

fn main() {
    let owned = Badge::new(String::from("Zoë"));
    let literal = Badge::new("guest");
    println!("{} {}", owned.name, literal.name);
}
