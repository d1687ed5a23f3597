// The ferry that goes.
fn replace<'a>(planned: &'a str, instead: &str, cancelled: bool) -> &'a str {
    if cancelled {
        instead.to_string().leak()
    } else {
        planned
    }
}

fn main() {
    println!("{}", replace("Aurora", "Boreas", true));
}
