// Whether a char is a mark that is drawn above or below the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

// The number of letters as a reader counts them.
fn letters(text: &str) -> usize {
    todo!()
}

// The first letters of a text with their marks.
fn shorten(text: &str, limit: usize) -> &str {
    todo!()
}

// The letters in reverse order, each with its marks behind it.
fn reversed(text: &str) -> String {
    todo!()
}

fn main() {
    for name in ["Ines", "Zoë", "Zoe\u{308}"] {
        println!("{name}: {} bytes, {} letters", name.len(), letters(name));
        println!("{} {}", shorten(name, 2), reversed(name));
    }
}
