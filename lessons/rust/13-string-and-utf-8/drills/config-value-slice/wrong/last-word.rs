// The part behind the first equals sign.
fn value(line: &str) -> Option<&str> {
    line.contains('=')
        .then(|| line.rsplit(' ').next().unwrap_or(""))
}

fn main() {
    println!("{:?} {:?}", value("port = 8080"), value("# a comment"));
}
