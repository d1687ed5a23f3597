// The first three fields are taken, and whatever follows is lost.
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
    let fields: Vec<&str> = line.split_whitespace().collect();
    let [word, depot, kilos, ..] = fields[..] else {
        return Err(LineError::Fields);
    };
    let amount = || kilos.parse().map_err(|_| LineError::NotANumber);
    match word {
        "in" => Ok(Movement::In { depot, kilos: amount()? }),
        "out" => Ok(Movement::Out { depot, kilos: amount()? }),
        _ => Err(LineError::UnknownWord),
    }
}

// Applies all lines; the first error comes with its line number.
fn stock(log: &str) -> Result<BTreeMap<&str, u32>, (usize, LineError)> {
    let mut stock = BTreeMap::new();
    for (index, line) in log.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let number = index + 1;
        match parse(line).map_err(|why| (number, why))? {
            Movement::In { depot, kilos } => *stock.entry(depot).or_insert(0) += kilos,
            Movement::Out { depot, kilos } => {
                let present = stock.get(depot).copied().unwrap_or(0);
                let left = present.checked_sub(kilos);
                stock.insert(depot, left.ok_or((number, LineError::TooMuch))?);
            }
        }
    }
    Ok(stock)
}

// One line per depot, in the order of the names.
fn render(stock: &BTreeMap<&str, u32>) -> String {
    let mut text = String::new();
    for (depot, kilos) in stock {
        text.push_str(&format!("{depot}: {kilos} kg\n"));
    }
    text
}

fn main() {
    let log = "# Monday\nin north 40\nin south 12\n\nout north 5\n";
    match stock(log) {
        Ok(stock) => print!("{}", render(&stock)),
        Err((number, why)) => println!("line {number}: {why:?}"),
    }
}
