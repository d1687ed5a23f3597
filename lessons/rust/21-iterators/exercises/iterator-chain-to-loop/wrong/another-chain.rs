// One chain was replaced by another one.
#[derive(Debug, PartialEq)]
struct Shift {
    parcels: u32,
    grams: u32,
    heaviest: Option<u32>,
}

// Sums up the scans of a shift, one weight per line. Empty lines count as lines and as nothing else.
// The first line that cannot be read ends the work, with its number, counted from 1.
fn summary(lines: &[&str]) -> Result<Shift, String> {
    let all = lines
        .iter()
        .enumerate()
        .filter_map(|(place, line)| {
            if line.is_empty() {
                None
            } else {
                Some(
                    line.parse::<u32>()
                        .map_err(|_| format!("line {}: {line}", place + 1)),
                )
            }
        })
        .collect::<Result<Vec<u32>, String>>()?;
    Ok(Shift {
        parcels: all.len() as u32,
        grams: all.iter().sum(),
        heaviest: all.iter().copied().max(),
    })
}
fn main() {
    println!("{:?}", summary(&["1250", "", "399"]));
    println!("{:?}", summary(&["1250", "4oo"]));
}
