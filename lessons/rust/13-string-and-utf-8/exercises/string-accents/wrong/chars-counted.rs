// Every char is counted, and a mark becomes a letter.
// Whether a char is a mark that is drawn above or below the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

// The number of letters as a reader counts them.
fn letters(text: &str) -> usize {
    text.chars().count()
}

// The first letters of a text with their marks.
fn shorten(text: &str, limit: usize) -> &str {
    let mut count = 0;
    for (at, c) in text.char_indices() {
        if is_mark(c) {
            continue;
        }
        if count == limit {
            return &text[..at];
        }
        count += 1;
    }
    text
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
