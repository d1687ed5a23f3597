#[test]
fn both_conditions_count() {
    assert!(is_alarm("STOP at pylon 4"));
    assert!(is_alarm("STOP line 7"));
    assert!(!is_alarm("STOP now"));
    assert!(!is_alarm("STOP at 10"));
    assert!(!is_alarm("speed 4 metres per second"));
}
