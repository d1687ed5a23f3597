#[test]
fn a_hang_is_felt_by_those_behind() {
    assert_eq!(waits(10, &[1, 1, 35, 1, 1, 1]), [1, 1, 35, 26, 17, 8]);
}

#[test]
fn a_quiet_day() {
    assert_eq!(waits(10, &[1, 9, 10, 3]), [1, 9, 10, 3]);
    assert_eq!(waits(10, &[]), [0; 0]);
}

#[test]
fn always_too_slow() {
    assert_eq!(waits(5, &[7, 7, 7, 7]), [7, 9, 11, 13]);
    assert_eq!(waits(0, &[2, 2, 2]), [2, 4, 6]);
}
