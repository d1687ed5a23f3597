// The limit is used as a byte position.
// Whether a char is a mark that is drawn above or below the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

// The number of letters as a reader counts them.
fn letters(text: &str) -> usize {
    let mut count = 0;
    for c in text.chars() {
        if !is_mark(c) {
            count += 1;
        }
    }
    count
}

// The first letters of a text with their marks.
fn shorten(text: &str, limit: usize) -> &str {
    if text.len() <= limit {
        return text;
    }
    &text[..limit]
}

// The letters in reverse order, each with its marks behind it.
fn reversed(text: &str) -> String {
    let mut turned = String::with_capacity(text.len());
    let mut letter = Vec::new(); // a letter and its marks, backwards
    for c in text.chars().rev() {
        letter.push(c);
        if !is_mark(c) {
            while let Some(next) = letter.pop() {
                turned.push(next);
            }
        }
    }
    while let Some(next) = letter.pop() {
        turned.push(next);
    }
    turned
}

fn main() {
    for name in ["Ines", "Zoë", "Zoe\u{308}"] {
        println!("{name}: {} bytes, {} letters", name.len(), letters(name));
        println!("{} {}", shorten(name, 2), reversed(name));
    }
}
