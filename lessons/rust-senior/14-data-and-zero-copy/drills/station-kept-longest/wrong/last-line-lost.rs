use std::io::BufRead;

// The longest name, the first of them if there are several.
fn longest(mut input: impl BufRead) -> String {
    let mut line = String::new();
    let mut longest = String::new();
    while input.read_line(&mut line).is_ok_and(|_| line.ends_with('\n')) {
        let name = line.trim_end();
        if name.len() > longest.len() {
            longest = name.to_string();
        }
        line.clear();
    }
    longest
}

fn main() {
    println!("{}", longest(&b"Bern\nInterlaken\nBrig\n"[..]));
}
