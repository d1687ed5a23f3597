const LINE: &str = "09:15 WARN door-3: battery low";

#[test]
fn level_is_the_second_word() {
    assert_eq!(level(LINE), Some("WARN"));
    assert_eq!(level("09:15   INFO  start"), Some("INFO"));
}

#[test]
fn a_line_of_one_word_has_no_level() {
    assert_eq!(level("09:15"), None);
    assert_eq!(level(""), None);
}

#[test]
fn message_stands_behind_the_first_colon_with_a_space() {
    assert_eq!(message(LINE), Some("battery low"));
    assert_eq!(message("09:15 INFO a: b: c  "), Some("b: c"));
    assert_eq!(message("09:15 INFO door:   open"), Some("open"));
}

#[test]
fn a_line_without_it_has_no_message() {
    assert_eq!(message("09:15 INFO start"), None);
}

#[test]
fn message_is_a_view_of_the_line() {
    let view = message(LINE).map(|text| text.as_ptr());
    assert_eq!(view, Some(LINE[19..].as_ptr()));
}

#[test]
fn door_reads_the_number() {
    assert_eq!(door(LINE), Some(3));
    assert_eq!(door("09:15 WARN door-120: open"), Some(120));
}

#[test]
fn door_is_none_for_other_words() {
    assert_eq!(door("09:15 INFO gate-3: open"), None);
    assert_eq!(door("09:15 INFO door-3 open"), None);
    assert_eq!(door("09:15 INFO door-: open"), None);
    assert_eq!(door("09:15 INFO door-x: open"), None);
    assert_eq!(door("09:15 INFO"), None);
}
