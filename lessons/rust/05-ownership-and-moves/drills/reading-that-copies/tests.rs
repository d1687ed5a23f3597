#[test]
fn both_names_stay_usable() {
    let reading = Reading {
        buoy: 7,
        millimetres: 5_120,
    };
    let again = reading;
    assert_eq!(with_height(reading, 5_000), (again, 120));
}

#[test]
fn heights_may_be_negative() {
    let low = Reading {
        buoy: 3,
        millimetres: -20,
    };
    assert_eq!(with_height(low, 10).1, -30);
}
