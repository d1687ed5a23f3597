#[test]
fn platforms_there_are() {
    let tracks = [11, 12, 21, 22];
    assert_eq!(track(&tracks, 0), Some(11));
    assert_eq!(track(&tracks, 2), Some(21));
    assert_eq!(track(&tracks, 3), Some(22));
}

#[test]
fn platforms_there_are_not() {
    assert_eq!(track(&[11, 12], 2), None);
    assert_eq!(track(&[11, 12], 99), None);
    assert_eq!(track(&[], 0), None);
}
