use std::borrow::Cow;

#[derive(Debug, PartialEq)]
struct BadEscape(usize);

fn unescape(text: &str) -> Result<Cow<'_, str>, BadEscape> {
    if !text.contains('\\') {
        return Ok(Cow::Borrowed(text));
    }
    let mut plain = String::new();
    let mut letters = text.char_indices();
    while let Some((at, letter)) = letters.next() {
        if letter != '\\' {
            plain.push(letter);
            continue;
        }
        plain.push(match letters.next() {
            Some((_, 'n')) => '\n',
            Some((_, 't')) => '\t',
            Some((_, 's')) => ' ',
            Some((_, '\\')) => '\\',
            _ => return Err(BadEscape(at)),
        });
    }
    plain.shrink_to_fit();
    Ok(Cow::Owned(plain))
}

fn main() {
    for text in ["gate", r"gate\s7\tnorth", r"C:\\new", r"half\"] {
        println!("{:?}", unescape(text));
    }
}
