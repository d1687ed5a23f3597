use std::borrow::Cow;

#[derive(Debug, PartialEq)]
struct BadEscape(usize);

fn unescape(text: &str) -> Result<Cow<'_, str>, BadEscape> {
    if !text.contains('\\') {
        return Ok(Cow::Borrowed(text));
    }
    let mut plain = String::from(text);
    for (from, to) in [(r"\n", "\n"), (r"\t", "\t"), (r"\s", " "), (r"\\", "\\")] {
        plain = plain.split(from).intersperse_by(to);
    }
    Ok(Cow::Owned(plain))
}

trait By {
    fn intersperse_by(self, with: &str) -> String;
}

impl<'a, I: Iterator<Item = &'a str>> By for I {
    fn intersperse_by(self, with: &str) -> String {
        let mut all = String::new();
        for (place, part) in self.enumerate() {
            if place > 0 {
                all.push_str(with);
            }
            all.push_str(part);
        }
        all
    }
}

fn main() {
    println!("{:?}", unescape("gate"));
}
