// The ferry that goes.
fn replace<'a>(planned: &'a str, instead: &'a str, cancelled: bool) -> &'a str {
    if !cancelled { instead } else { planned }
}

fn main() {
    println!("{}", replace("Aurora", "Boreas", true));
}
