fn longest() -> &'static str {
    let text = String::from("long");
    &text
}

fn main() {
    println!("{}", longest());
}
