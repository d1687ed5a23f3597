fn number_error(text: &str) -> ParseIntError {
    text.parse::<i32>().unwrap_err()
}

#[test]
fn from_keeps_the_error_of_the_number() {
    let error = SettingError::from(number_error("warm"));
    assert_eq!(error, SettingError::NotANumber(number_error("warm")));
}

#[test]
fn degrees_are_behind_the_equals_sign() {
    assert_eq!(degrees("kitchen=21"), Ok(21));
}

#[test]
fn degrees_from_5_to_30_are_allowed() {
    assert_eq!(degrees("bath=5"), Ok(5));
    assert_eq!(degrees("bath=30"), Ok(30));
    assert_eq!(degrees("bath=4"), Err(SettingError::OutOfRange(4)));
    assert_eq!(degrees("bath=31"), Err(SettingError::OutOfRange(31)));
    assert_eq!(degrees("bath=-8"), Err(SettingError::OutOfRange(-8)));
}

#[test]
fn degrees_tells_the_cause() {
    assert_eq!(degrees("cellar"), Err(SettingError::NoEquals));
    assert_eq!(
        degrees("hall=warm"),
        Err(SettingError::NotANumber(number_error("warm")))
    );
    assert_eq!(
        degrees("hall="),
        Err(SettingError::NotANumber(number_error("")))
    );
}

#[test]
fn message_has_words_for_each_cause() {
    assert_eq!(message(&SettingError::NoEquals), "no = in the line");
    assert_eq!(
        message(&SettingError::OutOfRange(45)),
        "45 degrees is out of range"
    );
    assert_eq!(
        message(&SettingError::NotANumber(number_error("warm"))),
        "not a number: invalid digit found in string"
    );
}

#[test]
fn warmest_is_the_highest_number() {
    assert_eq!(warmest(&["a=19", "b=22", "c=21"]), Ok(Some(22)));
    assert_eq!(warmest(&["a=5"]), Ok(Some(5)));
}

#[test]
fn warmest_of_nothing_is_none() {
    assert_eq!(warmest(&[]), Ok(None));
}

#[test]
fn warmest_gives_the_first_error() {
    assert_eq!(
        warmest(&["a=19", "b", "c=45"]),
        Err(SettingError::NoEquals)
    );
}

#[test]
fn report_has_a_text_for_each_line() {
    assert_eq!(
        report(&["a=19", "b", "c=45"]),
        ["19", "no = in the line", "45 degrees is out of range"]
    );
}
