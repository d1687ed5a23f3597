use std::io::BufRead;

// The longest name, the first of them if there are several.
fn longest(mut input: impl BufRead) -> String {
    let mut text = String::new();
    if input.read_to_string(&mut text).is_err() {
        text.clear();
    }
    let names = text.lines().map(str::trim_end).rev();
    names.max_by_key(|name| name.len()).unwrap_or_default().to_string()
}

fn main() {
    println!("{}", longest(&b"Bern\nInterlaken\nBrig\n"[..]));
}
