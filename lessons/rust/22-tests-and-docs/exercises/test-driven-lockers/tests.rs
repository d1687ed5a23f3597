#[test]
fn place_for_looks_at_all_lockers() {
    assert_eq!(place_for(&[40, 60, 30, 20], 25), Some(2));
    assert_eq!(place_for(&[], 1), None);
    assert_eq!(place_for(&[20, 20, 20], 20), Some(0));
}

#[test]
fn codes_survive_a_round_trip() {
    for (place, day) in [(0, 1), (9, 99), (10, 100), (99, 366)] {
        assert_eq!(read_code(&pickup_code(place, day)), Ok((place, day)));
    }
}

#[test]
fn codes_have_fixed_width() {
    assert_eq!(pickup_code(0, 1), "00-001");
}

#[test]
fn read_code_names_the_first_bad_part() {
    let named = |code: &str| read_code(code).unwrap_err();
    assert_eq!(named("a-b"), CodeError::Number(String::from("a")));
    assert_eq!(named("7-"), CodeError::Number(String::new()));
    assert_eq!(named(""), CodeError::Shape);
}
