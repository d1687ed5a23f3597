fn list(count: u32, rest: &[u8]) -> Vec<u8> {
    [&count.to_be_bytes()[..], rest].concat()
}

#[test]
fn counts_that_are_true() {
    assert_eq!(tickets(&list(2, &[0, 0, 1, 2, 0, 0, 0, 9])), Some(vec![258, 9]));
    assert_eq!(tickets(&list(0, &[])), Some(vec![]));
    let many = tickets(&list(300, &[1; 1_200])).unwrap();
    assert_eq!(many, [0x0101_0101; 300]);
    assert!(many.capacity() < 400);
}

#[test]
fn counts_that_are_not() {
    for (count, len) in [(1, 0), (1, 3), (1, 5), (1, 8), (2, 4), (0, 4), (0, 1), (100_000, 8)] {
        assert_eq!(tickets(&list(count, &vec![0; len])), None, "{count} in {len} bytes");
    }
    // Four times this is 2^32, and 0 if it is counted in 32 bits.
    assert_eq!(tickets(&list(1 << 30, &[])), None);
    assert_eq!(tickets(&list((1 << 30) + 1, &[0, 0, 0, 7])), None);
    assert_eq!(tickets(&[0, 0, 1]), None);
    assert_eq!(tickets(&[]), None);
}
