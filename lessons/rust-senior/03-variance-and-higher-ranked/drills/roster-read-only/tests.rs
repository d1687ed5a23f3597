#[test]
fn the_guest_may_be_the_longest() {
    assert_eq!(evening(vec!["Noor", "Ines"], 12), (8, vec!["Noor", "Ines"]));
    assert_eq!(evening(vec!["Bartholomew"], 1), (11, vec!["Bartholomew"]));
    assert_eq!(evening(vec![], 100).0, 9);
}
