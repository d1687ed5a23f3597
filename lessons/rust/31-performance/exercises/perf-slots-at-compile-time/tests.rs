use super::*;

// Other stations have other settings, and compute them at compile time too.
const HALF_HOURS: usize = slots_per_day(30);
const CHEAP: [u32; 24] = hourly_prices(30, 10);

#[test]
fn slots_are_computed_from_the_minutes() {
    assert_eq!(SLOTS, 96);
    assert_eq!(HALF_HOURS, 48);
}

#[test]
fn prices_change_at_six_and_at_twenty_two() {
    assert_eq!(PRICES[5..7], [27, 42]);
    assert_eq!(PRICES[21..23], [42, 27]);
    for hour in 0..24 {
        let night = !(6..22).contains(&hour);
        assert_eq!(PRICES[hour], if night { 27 } else { 42 }, "hour {hour}");
        assert_eq!(CHEAP[hour], if night { 10 } else { 30 }, "hour {hour}");
    }
}

#[test]
fn starts_fall_into_their_slot() {
    let starts = count_starts(&[0, 14, 15, 1439]);
    assert_eq!(starts[..3], [2, 1, 0]);
    assert_eq!(starts[95], 1);
}
