// The readings have the type that the sensors deliver.
fn of(north: u8, south: u8, west: u8) -> u32 {
    average(north, south, west)
}

#[test]
fn bright_readings_fit() {
    assert_eq!(of(200, 180, 220), 200);
    assert_eq!(of(255, 255, 255), 255);
}

#[test]
fn every_sensor_counts() {
    assert_eq!(of(90, 0, 0), 30);
    assert_eq!(of(0, 90, 0), 30);
    assert_eq!(of(0, 0, 90), 30);
}

#[test]
fn remainders_are_added_before_they_are_cut() {
    assert_eq!(of(1, 1, 1), 1);
    assert_eq!(of(2, 2, 1), 1);
}
