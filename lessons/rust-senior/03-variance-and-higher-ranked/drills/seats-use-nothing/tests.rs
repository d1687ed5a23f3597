#[test]
fn all_are_filled() {
    let mut plan = [true, false, false, true, false];
    assert_eq!(fill(&mut plan), 3);
    assert_eq!(plan, [true; 5]);
    assert_eq!(fill(&mut plan), 0);
    assert_eq!(fill(&mut []), 0);
}
