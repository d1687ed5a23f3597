#[test]
fn as_many_as_the_evening_needs() {
    assert_eq!(wardrobe(3), [0, 0, 0]);
    assert_eq!(wardrobe(0).len(), 0);
    let large = wardrobe(100_000);
    assert_eq!(large.len(), 100_000);
    assert!(large.iter().all(|coat| *coat == 0));
}
