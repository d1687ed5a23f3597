struct Pair {
    left: String,
    right: String,
}

fn split(pair: &Pair) -> String {
    let Pair { left, right } = *pair;
    left + &right
}

fn main() {
    println!("{}", split(&Pair { left: String::new(), right: String::new() }));
}
