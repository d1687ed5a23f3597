#[test]
fn title_and_report_are_measured() {
    assert_eq!(file(String::from("Outage\nThe pump stopped.\n")), (6, 25));
    assert_eq!(file(String::from("one line")), (8, 8));
    assert_eq!(file(String::new()), (0, 0));
}
