#[test]
fn two_times_are_added() {
    assert_eq!(two_laps("61", "58"), Ok(119));
    assert_eq!(two_laps("0", "7"), Ok(7));
}

#[test]
fn the_first_error_is_handed_up() {
    assert_eq!(two_laps("61", "pit"), Err(String::from("no time: pit")));
    assert_eq!(two_laps("out", "58"), Err(String::from("no time: out")));
    assert_eq!(two_laps("out", "pit"), Err(String::from("no time: out")));
}
