struct Badge {
    name: String,
}

impl Badge {
    fn new(name: impl AsRef<str>) -> Badge {
        Badge {
            name: name.as_ref().into(),
        }
    }
}

fn main() {
    let owned = Badge::new(String::from("Zoë"));
    let literal = Badge::new("guest");
    println!("{} {}", owned.name, literal.name);
}
