#[test]
fn a_given_name_stays() {
    let given = String::from("Coco");
    let before = given.as_ptr();
    let kept = name(given);
    assert_eq!(kept, "Coco");
    assert_eq!(kept.as_ptr(), before, "the name was copied");
}

#[test]
fn no_name_is_unknown() {
    let mut unnamed = name(String::new());
    unnamed.push_str(" bird");
    assert_eq!(unnamed, "unknown bird");
}
