#[test]
fn the_local_name_comes_first() {
    assert_eq!(shown("Köln", "Cologne"), "Köln");
    assert_eq!(shown("", "Firenze"), "Firenze");
    assert_eq!(shown("", ""), "");
}

#[test]
fn the_result_is_lent_from_the_caller() {
    let official = String::from("Praha");
    let local = String::new();
    assert_eq!(shown(&local, &official).as_ptr(), official.as_ptr());
}
