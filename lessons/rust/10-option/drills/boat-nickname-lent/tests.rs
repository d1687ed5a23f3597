#[test]
fn the_name_is_lent() {
    let boat = Boat {
        nickname: Some(String::from("Otter")),
        metres: 9,
    };
    let before = boat.nickname.as_ref().unwrap().as_ptr();
    assert_eq!(call_sign(&boat), "Otter");
    assert_eq!(call_sign(&boat).as_ptr(), before, "the name was copied");
}

#[test]
fn a_boat_without_a_name_has_a_dash() {
    let boat = Boat {
        nickname: None,
        metres: 5,
    };
    assert_eq!(call_sign(&boat), "-");
}
