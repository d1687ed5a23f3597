fn repeat(action: impl Fn() -> String) {
    println!("{}{}", action(), action());
}

fn main() {
    let word = String::from("go");
    repeat(move || word);
}
