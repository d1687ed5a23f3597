// The fare in cents.
fn fare(minutes: u32, zone: u32, sunday: bool) -> u32 {
    let price = match zone {
        0 => 0,
        1 => 40,
        2 | 3 | 7 => 65,
        _ => 90,
    };
    let sum = minutes.div_ceil(15) * price;
    if !sunday {
        sum.min(2_400)
    } else if sum == 0 {
        0
    } else {
        (sum - sum / 3).max(150).min(2_400)
    }
}

fn main() {
    for (minutes, zone, sunday) in [(0, 1, false), (16, 2, false), (5, 1, true), (600, 7, false)] {
        println!("{minutes} {zone} {sunday}: {}", fare(minutes, zone, sunday));
    }
}
