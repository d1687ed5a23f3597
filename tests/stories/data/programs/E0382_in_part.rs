struct Reader {
    name: String,
    text: String,
}

fn main() {
    let reader = Reader { name: String::from("csv"), text: String::from("a,b") };
    let text = reader.text;
    println!("{text}");
    let whole = reader;
    println!("{}", whole.name);
}
