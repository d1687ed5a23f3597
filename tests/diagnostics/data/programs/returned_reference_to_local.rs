fn headline<'a>() -> &'a str {
    let text = format!("{} orders today", 12);
    text.as_str()
}

fn main() {
    println!("{}", headline());
}
