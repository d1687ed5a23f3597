use std::collections::BTreeMap;

#[derive(Debug, PartialEq)]
enum Movement<'a> {
    In { depot: &'a str, kilos: u32 },
    Out { depot: &'a str, kilos: u32 },
}

#[derive(Debug, PartialEq)]
enum LineError {
    Fields,
    UnknownWord,
    NotANumber,
    TooMuch,
}

// Reads one line that is neither empty nor a comment.
fn parse(line: &str) -> Result<Movement<'_>, LineError> {
    todo!()
}

// Applies all lines; the first error comes with its line number.
fn stock(log: &str) -> Result<BTreeMap<&str, u32>, (usize, LineError)> {
    todo!()
}

// One line per depot, in the order of the names.
fn render(stock: &BTreeMap<&str, u32>) -> String {
    todo!()
}

fn main() {
    let log = "# Monday\nin north 40\nin south 12\n\nout north 5\n";
    match stock(log) {
        Ok(stock) => print!("{}", render(&stock)),
        Err((number, why)) => println!("line {number}: {why:?}"),
    }
}
