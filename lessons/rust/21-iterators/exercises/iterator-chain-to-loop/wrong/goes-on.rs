// The first error is kept, and the loop goes on to the last line all the same.
#[derive(Debug, PartialEq)]
struct Shift {
    parcels: u32,
    grams: u32,
    heaviest: Option<u32>,
}

// Sums up the scans of a shift, one weight per line. Empty lines count as lines and as nothing else.
// The first line that cannot be read ends the work, with its number, counted from 1.
fn summary(lines: &[&str]) -> Result<Shift, String> {
    let mut shift = Shift {
        parcels: 0,
        grams: 0,
        heaviest: None,
    };
    let mut error = None;
    for (place, line) in lines.iter().enumerate() {
        if line.is_empty() {
            continue;
        }
        match line.parse::<u32>() {
            Ok(weight) => {
                shift.parcels += 1;
                shift.grams += weight;
                shift.heaviest = shift.heaviest.max(Some(weight));
            }
            Err(_) => {
                if error.is_none() {
                    error = Some(format!("line {}: {line}", place + 1));
                }
            }
        }
    }
    match error {
        Some(e) => Err(e),
        None => Ok(shift),
    }
}
fn main() {
    println!("{:?}", summary(&["1250", "", "399"]));
    println!("{:?}", summary(&["1250", "4oo"]));
}
