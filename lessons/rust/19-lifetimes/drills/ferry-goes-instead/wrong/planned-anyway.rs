// The ferry that goes.
fn replace<'a>(planned: &'a str, instead: &str, cancelled: bool) -> &'a str {
    if cancelled {
        &planned[..instead.len().min(0)]
    } else {
        planned
    }
}

fn main() {
    println!("{}", replace("Aurora", "Boreas", true));
}
