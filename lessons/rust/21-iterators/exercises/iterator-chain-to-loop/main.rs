#[derive(Debug, PartialEq)]
struct Shift {
    parcels: u32,
    grams: u32,
    heaviest: Option<u32>,
}

// Sums up the scans of a shift, one weight per line. Empty lines count as lines and as nothing else.
// The first line that cannot be read ends the work, with its number, counted from 1.
fn summary(lines: &[&str]) -> Result<Shift, String> {
    lines
        .iter()
        .enumerate()
        .filter(|(_, line)| !line.is_empty())
        .map(|(place, line)| {
            line.parse::<u32>()
                .map_err(|_| format!("line {}: {line}", place + 1))
        })
        .fold(
            Ok((0, 0, None)),
            |so_far: Result<(u32, u32, Option<u32>), String>, weight| {
                so_far.and_then(|(parcels, grams, heaviest)| {
                    weight.map(|weight| (parcels + 1, grams + weight, heaviest.max(Some(weight))))
                })
            },
        )
        .map(|(parcels, grams, heaviest)| Shift {
            parcels,
            grams,
            heaviest,
        })
}

fn main() {
    println!("{:?}", summary(&["1250", "", "399"]));
    println!("{:?}", summary(&["1250", "4oo"]));
}
