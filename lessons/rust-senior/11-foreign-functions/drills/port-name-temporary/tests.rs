#[test]
fn bytes_before_the_zero() {
    assert_eq!(bytes_sent("/dev/ttyUSB0"), 12);
    assert_eq!(bytes_sent("Zürich"), 7);
    assert_eq!(bytes_sent(&"x".repeat(100_000)), 100_000);
}

#[test]
fn nothing_to_send() {
    assert_eq!(bytes_sent(""), 0);
    assert_eq!(bytes_sent("tty\0USB"), 0);
}

#[test]
fn parts_of_a_longer_text() {
    let all = String::from("north;south;east");
    let lengths: Vec<_> = all.split(';').map(bytes_sent).collect();
    assert_eq!(lengths, [5, 5, 4]);
}
