struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn take<'b>(&'b self, other: &'b str) -> &'a str {
        if self.rest.is_empty() { other } else { self.rest }
    }
}

fn main() {
    println!("{}", Reader { rest: "x" }.take("y"));
}
