// First and last name with a space between them.
fn full(first: &str, last: &str) -> String {
    first + " " + last
}

// The first char of a name.
fn initial(name: &str) -> Option<char> {
    Some(name[0])
}

// The line on the screen at the door.
fn greeting(name: &str) -> String {
    let line: String = "Welcome, ";
    line + name
}

// The name in brackets and the number of its chars.
fn label(name: &str) -> String {
    let text = format!("[{name}]");
    with_number(text, name.len())
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
