use std::io::BufRead;

// The longest name, the first of them if there are several.
fn longest(mut input: impl BufRead) -> String {
    let mut line = String::new();
    let mut longest = "";
    while input.read_line(&mut line).is_ok_and(|bytes| bytes > 0) {
        let name = line.trim_end();
        if name.len() > longest.len() {
            longest = name;
        }
        line.clear();
    }
    longest.to_string()
}

fn main() {
    println!("{}", longest(&b"Bern\nInterlaken\nBrig\n"[..]));
}
