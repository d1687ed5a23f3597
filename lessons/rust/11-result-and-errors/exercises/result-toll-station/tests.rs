fn err<T>(text: &str) -> Result<T, String> {
    Err(String::from(text))
}

#[test]
fn axles_are_behind_the_semicolon() {
    assert_eq!(axles("car;2"), Ok(2));
    assert_eq!(axles(";0"), Ok(0));
}

#[test]
fn axles_tells_what_is_wrong() {
    assert_eq!(axles("bicycle"), err("no semicolon"));
    assert_eq!(axles("car;two"), err("not a number: two"));
    assert_eq!(axles("car;"), err("not a number: "));
}

#[test]
fn fee_is_2_for_each_axle() {
    assert_eq!(fee("truck;5"), Ok(10));
    assert_eq!(fee("truck;9"), Ok(18));
}

#[test]
fn fee_refuses_long_vehicles_and_bad_lines() {
    assert_eq!(fee("train;12"), err("12 axles"));
    assert_eq!(fee("bicycle"), err("no semicolon"));
}

#[test]
fn day_adds_all_fees() {
    assert_eq!(day(&["car;2", "truck;5", "car;2"]), Ok(18));
    assert_eq!(day(&[]), Ok(0));
}

#[test]
fn day_ends_with_the_first_error() {
    assert_eq!(day(&["car;2", "car;x", "train;12"]), err("not a number: x"));
}
