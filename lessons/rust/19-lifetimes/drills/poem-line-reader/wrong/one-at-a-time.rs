struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    // The next line, an empty one at the end.
    fn next(&mut self) -> &str {
        let (line, rest) = self.rest.split_once('\n').unwrap_or((self.rest, ""));
        self.rest = rest;
        line
    }
}

fn main() {
    let mut reader = Reader {
        rest: "Rain on the roof\nLight on the river\n",
    };
    println!("{} /", reader.next());
    println!("{}", reader.next());
}
