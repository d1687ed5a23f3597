#[test]
fn every_source_of_fees() {
    assert_eq!(revenue([250, 0, 400].into_iter()), 650);
    assert_eq!(revenue((1..=4).filter(|n| n % 2 == 0)), 6);
    assert_eq!(revenue(vec![7].into_iter().chain([8])), 15);
    assert_eq!(revenue(std::iter::empty()), 0);
}
