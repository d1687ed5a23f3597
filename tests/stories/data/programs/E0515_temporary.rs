fn label(n: u32) -> &'static str {
    format!("no. {n}").as_str()
}

fn main() {
    println!("{}", label(1));
}
