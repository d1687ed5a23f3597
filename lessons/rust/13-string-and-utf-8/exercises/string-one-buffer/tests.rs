#[test]
fn csv_separates_the_fields() {
    assert_eq!(csv(&["Zoë", "24", "Malmö"]), "Zoë;24;Malmö");
    assert_eq!(csv(&["Zoë"]), "Zoë");
    assert_eq!(csv(&[]), "");
}

#[test]
fn csv_keeps_empty_fields() {
    assert_eq!(csv(&["", "", "Malmö"]), ";;Malmö");
    assert_eq!(csv(&["Zoë", "", ""]), "Zoë;;");
    assert_eq!(csv(&["", ""]), ";");
}

#[test]
fn indent_moves_every_line() {
    assert_eq!(indent("first\nsecond"), "    first\n    second\n");
    assert_eq!(indent("first\n\nthird\n"), "    first\n    \n    third\n");
}

#[test]
fn indent_of_nothing_is_nothing() {
    assert_eq!(indent(""), "");
}

#[test]
fn ruler_has_a_bar_at_every_tenth_place() {
    assert_eq!(ruler(12), "·········|··");
    assert_eq!(ruler(20), "·········|·········|");
    assert_eq!(ruler(0), "");
}

#[test]
fn a_long_report_takes_no_longer_per_field() {
    // Whoever copies the buffer in every round moves gigabytes here.
    let fields = vec!["Malmö"; 50_000];
    let text = "first\n".repeat(50_000);
    let begin = std::time::Instant::now();
    assert_eq!(csv(&fields).len(), 50_000 * 7 - 1);
    assert_eq!(indent(&text).len(), 50_000 * 10);
    assert_eq!(ruler(50_000).chars().count(), 50_000);
    assert!(begin.elapsed() < std::time::Duration::from_millis(700));
}
