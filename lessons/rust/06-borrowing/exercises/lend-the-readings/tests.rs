#[test]
fn report_names_the_corrected_extremes() {
    let line = report(vec![17, 21, 26, 23], 2);
    assert_eq!(line, "19 to 28 degrees, 2 warm hours of 4");
}

#[test]
fn report_without_offset_changes_nothing() {
    let line = report(vec![20, 10, 30], 0);
    assert_eq!(line, "10 to 30 degrees, 1 warm hours of 3");
}

#[test]
fn report_accepts_a_single_reading_below_zero() {
    let line = report(vec![-3], -2);
    assert_eq!(line, "-5 to -5 degrees, 0 warm hours of 1");
}
