// The ferry that goes.
fn replace<'a, 'b>(planned: &'a str, instead: &'b str, cancelled: bool) -> &'a str {
    if cancelled { instead } else { planned }
}

fn main() {
    println!("{}", replace("Aurora", "Boreas", true));
}
