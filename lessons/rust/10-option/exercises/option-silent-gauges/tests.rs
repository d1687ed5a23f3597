#[test]
fn rise_needs_both_levels() {
    assert_eq!(rise(Some(218), Some(212)), Some(6));
    assert_eq!(rise(Some(212), Some(218)), Some(-6));
    assert_eq!(rise(None, Some(212)), None);
    assert_eq!(rise(Some(218), None), None);
    assert_eq!(rise(None, None), None);
}

#[test]
fn a_silent_gauge_wakes_nobody() {
    assert!(above_alarm(Some(301)));
    assert!(!above_alarm(Some(300)));
    assert!(!above_alarm(None));
}

#[test]
fn the_display_names_a_missing_reading() {
    assert_eq!(shown(Some(212)), "212 cm");
    assert_eq!(shown(Some(0)), "0 cm");
    assert_eq!(shown(None), "no reading");
}

#[test]
fn the_average_counts_only_readings() {
    assert_eq!(average(&[Some(212), None, Some(218)]), Some(215));
    assert_eq!(average(&[Some(-4), Some(-6)]), Some(-5));
}

#[test]
fn no_reading_has_no_average() {
    assert_eq!(average(&[None, None]), None);
    assert_eq!(average(&[]), None);
}
