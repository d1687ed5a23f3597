#[test]
fn the_border() {
    let stamped = Instant::now();
    let later = |secs| stamped + Duration::from_secs(secs);
    assert!(valid(stamped, stamped));
    assert!(valid(stamped, later(89 * 60)));
    assert!(valid(stamped, later(90 * 60 - 1)));
    assert!(!valid(stamped, later(90 * 60)));
    assert!(!valid(stamped, later(24 * 3600)));
}

#[test]
fn from_the_future() {
    let now = Instant::now();
    assert!(valid(now + Duration::from_secs(30), now));
}
