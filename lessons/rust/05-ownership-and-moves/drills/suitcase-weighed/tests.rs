#[test]
fn the_traveller_gets_the_same_suitcase() {
    let packed = String::from("shoes and books");
    let before = packed.as_ptr();
    let (suitcase, price) = check_in(packed);
    assert_eq!(suitcase, "shoes and books");
    assert_eq!(suitcase.as_ptr(), before, "the suitcase was copied");
    assert_eq!(price, 30);
}

#[test]
fn other_suitcases_have_other_prices() {
    assert_eq!(check_in(String::from("hat")), (String::from("hat"), 6));
    assert_eq!(check_in(String::new()), (String::new(), 0));
}
