// The fare in cents.
fn fare(minutes: u32, zone: u32, sunday: bool) -> u32 {
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
    let mut left = minutes;
    let mut sum = 0;
    while left > 0 {
        sum += price;
        if left < 15 {
            break;
        }
        left -= 15;
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

fn main() {
    for (minutes, zone, sunday) in [(0, 1, false), (16, 2, false), (5, 1, true), (600, 7, false)] {
        println!("{minutes} {zone} {sunday}: {}", fare(minutes, zone, sunday));
    }
}
