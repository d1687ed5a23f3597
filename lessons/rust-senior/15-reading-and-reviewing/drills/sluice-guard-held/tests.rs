#[test]
fn closed_measured_open() {
    let log = Log::default();
    assert_eq!(measure(&log, 12), 36);
    assert_eq!(*log.borrow(), ["closed", "12 m", "open"]);
    assert_eq!(measure(&log, 7), 21);
    assert_eq!(log.borrow()[3..], ["closed", "7 m", "open"]);
}
