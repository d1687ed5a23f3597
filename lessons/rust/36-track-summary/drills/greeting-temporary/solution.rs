// The first char in upper case, and the number of chars without spaces around them.
fn initial(name: &str) -> (Option<char>, usize) {
    let upper = name.to_uppercase();
    let name = upper.trim();
    (name.chars().next(), name.chars().count())
}

fn main() {
    println!("{:?}", initial(" zoë "));
}
