// As it was, under another name.
fn old(minutes: u32, zone: u32, sunday: bool) -> u32 {
    if zone == 0 {
        return 0;
    }
    let mut price = 40;
    if zone >= 2 {
        price = 65;
    }
    if zone > 3 && zone != 7 {
        price = 90;
    }
    let mut sum = 0;
    for _ in 0..minutes.div_ceil(15) {
        sum += price;
    }
    if sunday {
        sum -= sum / 3;
        if sum > 900 {
            sum = 900;
        }
        if sum > 0 && sum < 150 {
            sum = 150;
        }
        return sum;
    }
    if sum > 2_400 {
        return 2_400;
    }
    sum
}

// The fare in cents.
fn fare(minutes: u32, zone: u32, sunday: bool) -> u32 {
    match zone {
        0 => 0,
        _ => old(minutes, zone, sunday),
    }
}

fn main() {
    for (minutes, zone, sunday) in [(0, 1, false), (16, 2, false), (5, 1, true), (600, 7, false)] {
        println!("{minutes} {zone} {sunday}: {}", fare(minutes, zone, sunday));
    }
}
