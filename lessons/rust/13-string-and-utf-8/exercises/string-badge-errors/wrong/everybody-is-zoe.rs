// Every guest is greeted by the same name.
// First and last name with a space between them.
fn full(first: &str, last: &str) -> String {
    format!("{first} {last}")
}

// The first char of a name.
fn initial(name: &str) -> Option<char> {
    name.chars().next()
}

// The line on the screen at the door.
fn greeting(name: &str) -> String {
    let _ = name;
    String::from("Welcome, Zoë")
}

// The name in brackets and the number of its chars.
fn label(name: &str) -> String {
    let text = format!("[{name}]");
    with_number(&text, name.chars().count())
}

fn with_number(text: &str, number: usize) -> String {
    format!("{text} {number}")
}

fn main() {
    println!("{}", full("Zoë", "Lindqvist"));
    println!("{:?}", initial("Émile"));
    println!("{}", greeting("Zoë"));
    println!("{}", label("Zoë"));
}
