use budget::Share;

#[test]
fn shares_up_to_a_hundred() {
    for value in [0, 1, 35, 99, 100] {
        assert_eq!(Share::new(value).map(|share| share.value()), Some(value));
    }
}

#[test]
fn no_share_above() {
    for value in [101, 120, u32::MAX] {
        assert_eq!(Share::new(value), None);
    }
}
