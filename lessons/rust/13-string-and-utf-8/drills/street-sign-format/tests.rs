#[test]
fn street_and_number() {
    assert_eq!(sign("Harbour Lane", "7b"), "Harbour Lane 7b");
    assert_eq!(sign("", "1"), " 1");
    assert_eq!(sign("Quai d'été", "12"), "Quai d'été 12");
}
