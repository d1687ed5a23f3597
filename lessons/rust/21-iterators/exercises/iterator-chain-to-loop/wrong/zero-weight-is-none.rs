// A parcel that weighs nothing is never the heaviest.
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
    for (place, line) in lines.iter().enumerate() {
        if line.is_empty() {
            continue;
        }
        let Ok(weight) = line.parse::<u32>() else {
            return Err(format!("line {}: {line}", place + 1));
        };
        shift.parcels += 1;
        shift.grams += weight;
        if weight > shift.heaviest.unwrap_or(0) {
            shift.heaviest = Some(weight);
        }
    }
    Ok(shift)
}

fn main() {
    println!("{:?}", summary(&["1250", "", "399"]));
    println!("{:?}", summary(&["1250", "4oo"]));
}
