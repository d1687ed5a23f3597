#[test]
fn the_open_letter_is_measured() {
    assert_eq!(
        post(String::from("Dear Ines")),
        (9, String::from("Dear Ines#"))
    );
    assert_eq!(post(String::new()), (0, String::from("#")));
}
