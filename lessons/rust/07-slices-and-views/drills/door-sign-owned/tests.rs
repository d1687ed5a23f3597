#[test]
fn room_and_name_stand_on_the_sign() {
    assert_eq!(sign(214, "Archive"), "214 Archive");
    assert_eq!(sign(7, ""), "7 ");
}
