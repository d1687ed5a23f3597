#[test]
fn both_kiosks_are_in_the_list() {
    assert_eq!(day(&[250, 90], &[120]), [90, 120, 250]);
    assert_eq!(day(&[], &[5, 5]), [5, 5]);
    assert!(day(&[], &[]).is_empty());
}

#[test]
fn nothing_is_lost() {
    let many: Vec<u32> = (0..5_000).collect();
    assert_eq!(day(&many, &many).len(), 10_000);
}
