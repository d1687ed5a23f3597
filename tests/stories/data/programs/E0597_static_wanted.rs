fn keep(text: &'static str) {
    println!("{text}");
}

fn main() {
    let line = String::from("x");
    keep(&line);
}
