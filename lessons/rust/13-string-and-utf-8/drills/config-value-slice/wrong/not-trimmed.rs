// The part behind the first equals sign.
fn value(line: &str) -> Option<&str> {
    let (_, value) = line.split_once('=')?;
    Some(value)
}

fn main() {
    println!("{:?} {:?}", value("port = 8080"), value("# a comment"));
}
