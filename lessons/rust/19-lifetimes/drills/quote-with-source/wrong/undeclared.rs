struct Quote {
    words: &'a str,
    position: usize,
}

// The first sentence of a speech from a position on, up to its full stop.
fn quote(speech: &str, position: usize) -> Option<Quote<'_>> {
    let rest = speech.get(position..)?;
    let end = rest.find('.')?;
    Some(Quote {
        words: &rest[..end],
        position,
    })
}

fn main() {
    if let Some(quote) = quote("We begin. We go on.", 10) {
        println!("{} (at {})", quote.words, quote.position);
    }
}
