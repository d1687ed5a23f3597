#[test]
fn scale_begins_with_the_known_numbers() {
    let first: Vec<u32> = Scale::new().take(8).collect();
    assert_eq!(first, [1, 2, 3, 5, 8, 13, 21, 34]);
}

#[test]
fn scale_ends_before_it_overflows() {
    assert_eq!(Scale::new().last(), Some(2_971_215_073));
    assert_eq!(Scale::new().count(), 46);
}

#[test]
fn scale_stays_at_its_end() {
    let mut scale = Scale::new();
    assert_eq!(scale.by_ref().count(), 46);
    assert_eq!((scale.next(), scale.next()), (None, None));
}

#[test]
fn round_up_finds_the_next_card() {
    assert_eq!(
        (round_up(0), round_up(4), round_up(5)),
        (Some(1), Some(5), Some(5))
    );
}

#[test]
fn round_up_beyond_the_scale_is_none() {
    assert_eq!(round_up(3_000_000_000), None);
}

#[test]
fn cards_come_largest_first() {
    assert_eq!(cards(21), [21, 13, 8, 5, 3, 2, 1]);
    assert_eq!(cards(4), [3, 2, 1]);
    assert_eq!(cards(0), []);
}
