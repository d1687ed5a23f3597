#[test]
fn ends_and_middle() {
    assert_eq!(millivolts(0), Some(0));
    assert_eq!(millivolts(4095), Some(3300));
    assert_eq!(millivolts(2048), Some(1650));
    assert_eq!(millivolts(1000), Some(806));
}

#[test]
fn each_reading_is_the_nearest() {
    for raw in 0..=4095_u16 {
        let exact = i64::from(raw) * 3300;
        let got = i64::from(millivolts(raw).expect("it is in range")) * 4095;
        assert!((got - exact).abs() * 2 <= 4095, "{raw}");
    }
}

#[test]
fn what_cannot_be() {
    assert_eq!(millivolts(4096), None);
    assert_eq!(millivolts(u16::MAX), None);
}
