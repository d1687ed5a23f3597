#[test]
fn with_and_without_the_last_comma() {
    assert_eq!(route!["Harbour", "Museum",], ["Harbour", "Museum"]);
    assert_eq!(route!["Harbour", "Museum"], ["Harbour", "Museum"]);
    assert_eq!(route![7,], [7]);
    assert_eq!(route![1 + 1], [2]);
}
