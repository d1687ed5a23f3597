#[test]
fn the_smaller_of_both() {
    let now = Instant::now();
    let secs = Duration::from_secs;
    assert_eq!(limit(now + secs(5), now, secs(2)), Some(secs(2)));
    assert_eq!(limit(now + secs(1), now, secs(2)), Some(secs(1)));
    assert_eq!(limit(now + secs(2), now, secs(2)), Some(secs(2)));
    let nano = Duration::from_nanos(1);
    assert_eq!(limit(now + nano, now, secs(2)), Some(nano));
}

#[test]
fn nothing_is_left() {
    let now = Instant::now();
    let second = Duration::from_secs(1);
    assert_eq!(limit(now, now, second), None);
    assert_eq!(limit(now, now + second, second), None);
}
