#[test]
fn two_fares_add_up() {
    assert_eq!(pair(&[280, 150, 390, 120], 270), Some((1, 3)));
    assert_eq!(pair(&[5, 5], 10), Some((0, 1)));
    assert_eq!(pair(&[0, 7, 0], 0), Some((0, 2)));
    assert_eq!(pair(&[1, 9, 2, 8], 10), Some((0, 1)));
    assert_eq!(pair(&[1, 4, 6, 9], 10), Some((1, 2)));
}

#[test]
fn nothing_adds_up() {
    assert_eq!(pair(&[5, 6], 10), None);
    assert_eq!(pair(&[300], 600), None);
    assert_eq!(pair(&[900, 1], 10), None);
    assert_eq!(pair(&[], 0), None);
}

#[test]
fn many_fares_are_no_problem() {
    let mut fares: Vec<u32> = (0..150_000).map(|n| n * 2).collect();
    assert_eq!(pair(&fares, 299_999), None);
    fares.push(1);
    assert_eq!(pair(&fares, 299_999), Some((149_999, 150_000)));
}
