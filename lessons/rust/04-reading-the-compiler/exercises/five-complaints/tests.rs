#[test]
fn the_decisive_lines_are_named() {
    assert_eq!(DECISIVE, ['a', 'c', 'e', 'h', 'j']);
}

#[test]
fn wait_is_in_milliseconds() {
    assert_eq!(wait(0), 0);
    assert_eq!(wait(3), 3000);
}

#[test]
fn late_is_more_than_a_quarter_of_an_hour() {
    assert!(!is_late(15));
    assert!(is_late(16));
}

#[test]
fn the_line_is_an_error() {
    assert!(is_error());
}

#[test]
fn alarms_from_500_upwards() {
    assert_eq!(alarms(499), 0);
    assert_eq!(alarms(500), 1);
    assert_eq!(alarms(503), 1);
}

#[test]
fn report_counts_the_heading() {
    assert_eq!(report(4), 6);
}
