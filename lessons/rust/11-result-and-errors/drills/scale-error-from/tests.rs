#[test]
fn weights_are_read() {
    assert_eq!(grams("250"), Ok(250));
    assert_eq!(grams("5000"), Ok(5_000));
}

#[test]
fn an_overload_is_told() {
    assert_eq!(grams("9000"), Err(ScaleError::Overload(9_000)));
}

#[test]
fn the_cause_stays_inside() {
    for line in ["full", "", "-1", "99999999999"] {
        let Err(cause) = line.parse::<u32>() else {
            panic!("{line}")
        };
        assert_eq!(grams(line), Err(ScaleError::NotANumber(cause)));
    }
}
