struct Parser {
    source: String,
    position: usize,
}

fn main() {
    let parser = Parser { source: String::from("1+2"), position: 0 };
    let source = parser.source;
    println!("{source} {}", parser.position);
    println!("{}", parser.source);
}
