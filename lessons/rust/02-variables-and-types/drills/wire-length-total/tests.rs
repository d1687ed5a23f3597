fn sum(total: u32, drum: u16) -> u32 {
    add_drum(total, drum)
}

#[test]
fn a_full_drum_counts_in_full() {
    assert_eq!(sum(0, 65_535), 65_535);
    assert_eq!(sum(90_000, 500), 90_500);
}

#[test]
fn both_parts_count() {
    assert_eq!(sum(7, 0), 7);
    assert_eq!(sum(70_000, 65_535), 135_535);
}
