fn watts(litres: u32, degrees: u32) -> Vec<u32> {
    kitchen(litres, degrees)
        .iter()
        .map(|device| device.watts())
        .collect()
}

#[test]
fn the_kettle_and_the_oven() {
    assert_eq!(watts(2, 180), [2_200, 2_600]);
    assert_eq!(watts(1, 0), [1_100, 800]);
    assert_eq!(watts(0, 50), [0, 1_300]);
}
