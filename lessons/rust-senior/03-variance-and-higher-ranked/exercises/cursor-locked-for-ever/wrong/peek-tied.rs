struct Cursor<'t> {
    rest: &'t str,
}

impl<'t> Cursor<'t> {
    fn new(text: &'t str) -> Cursor<'t> {
        Cursor { rest: text }
    }

    // The next word.
    fn word(&mut self) -> Option<&'t str> {
        let word = self.rest.split_whitespace().next()?;
        self.rest = self.rest.trim_start().strip_prefix(word)?;
        Some(word)
    }

    // The word that comes next; the cursor stays.
    fn peek(&self) -> Option<&str> {
        self.rest.split_whitespace().next()
    }

    // Leaves words out until the wanted one, and gives the one behind it.
    fn skip_to(&mut self, wanted: &str) -> Option<&'t str> {
        loop {
            if self.word()? == wanted {
                return self.word();
            }
        }
    }
}

// The first word, and the one behind "at".
fn summary(message: &str) -> Option<(&str, &str)> {
    let mut cursor = Cursor::new(message);
    let first = cursor.word()?;
    let wanted = String::from("at");
    let place = cursor.skip_to(&wanted)?;
    if cursor.peek() == Some("again") {
        return None;
    }
    Some((first, place))
}

fn main() {
    println!("{:?}", summary("door open at gate7 since noon"));
}
