#[test]
fn taller_than_thirty() {
    assert_eq!(tall(&[12, 31, 44]), 2);
    assert_eq!(tall(&[30, 30]), 0);
    assert_eq!(tall(&[99]), 1);
    assert_eq!(tall(&[]), 0);
}
