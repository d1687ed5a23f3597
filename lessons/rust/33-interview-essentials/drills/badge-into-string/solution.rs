struct Badge {
    name: String,
}

impl Badge {
    fn new(name: impl Into<String>) -> Badge {
        Badge { name: name.into() }
    }
}

fn main() {
    let owned = Badge::new(String::from("Zoë"));
    let literal = Badge::new("guest");
    println!("{} {}", owned.name, literal.name);
}
