// The part behind the first equals sign.
fn value(line: &str) -> Option<&str> {
    todo!()
}

fn main() {
    println!("{:?} {:?}", value("port = 8080"), value("# a comment"));
}
