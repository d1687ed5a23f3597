struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    // The next line, an empty one at the end.
    fn next(&'a mut self) -> &'a str {
        let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
        self.rest = rest;
        line
    }
}

fn main() {
    let mut reader = Reader {
        rest: "Rain on the roof\nLight on the river\n",
    };
    let first = reader.next();
    let second = reader.next();
    println!("{first} / {second}");
}
