#[test]
fn above_holds_above_the_limit_only() {
    let rule = above(80);
    assert_eq!((rule(81), rule(80), rule(79)), (true, false, false));
}

#[test]
fn rules_with_different_limits_are_independent() {
    let (low, high) = (above(10), above(90));
    assert_eq!((low(50), high(50)), (true, false));
}

#[test]
fn count_counts_the_readings_of_the_rule() {
    assert_eq!(count(&[78, 91, 85, 80], above(80)), 2);
    assert_eq!(count(&[-3, 4, -1], |celsius| celsius < 0), 2);
    assert_eq!(count(&[], above(80)), 0);
}

#[test]
fn header_gives_the_same_text_every_time() {
    let line = header(String::from("boiler room"));
    assert_eq!(line(), "boiler room");
    assert_eq!(line(), "boiler room");
}

#[test]
fn each_station_has_its_own_header() {
    let (boiler, roof) = (header(String::from("boiler")), header(String::from("roof")));
    assert_eq!(
        (boiler(), roof()),
        (String::from("boiler"), String::from("roof"))
    );
}
