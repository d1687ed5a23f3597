struct Badge {
    name: String,
}

impl Badge {
    fn new(name: String) -> Badge {
        Badge { name }
    }
}

fn main() {
    let owned = Badge::new(String::from("Zoë"));
    let literal = Badge::new("guest");
    println!("{} {}", owned.name, literal.name);
}
