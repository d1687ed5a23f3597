// Turned char by char: each mark stands before its letter and moves to the next one.
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
    for c in text.chars().rev() {
        turned.push(c);
    }
    turned
}

fn main() {
    for name in ["Ines", "Zoë", "Zoe\u{308}"] {
        println!("{name}: {} bytes, {} letters", name.len(), letters(name));
        println!("{} {}", shorten(name, 2), reversed(name));
    }
}
