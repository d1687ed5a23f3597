// The old one, as it was.
fn oracle(minutes: u32, zone: u32, sunday: bool) -> u32 {
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

#[test]
fn each_result_is_the_old_one() {
    for minutes in (0..3_000).chain([10_000, 100_000]) {
        for zone in (0..12).chain([100, u32::MAX]) {
            for sunday in [false, true] {
                let new = fare(minutes, zone, sunday);
                assert_eq!(new, oracle(minutes, zone, sunday), "{minutes} {zone} {sunday}");
            }
        }
    }
}
