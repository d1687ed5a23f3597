struct Badge {
    name: String,
}

impl Badge {
    fn new(name: &str) -> Badge {
        Badge { name: name.into() }
    }
}

fn main() {
    let owned = Badge::new(String::from("Zoë"));
    let literal = Badge::new("guest");
    println!("{} {}", owned.name, literal.name);
}
