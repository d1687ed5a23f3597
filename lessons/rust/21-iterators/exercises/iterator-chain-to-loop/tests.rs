#[test]
fn summary_adds_up_a_shift() {
    let expected = Shift {
        parcels: 3,
        grams: 1729,
        heaviest: Some(1250),
    };
    assert_eq!(summary(&["399", "1250", "80"]), Ok(expected));
}

#[test]
fn empty_lines_are_no_parcels() {
    let shift = summary(&["", "5", ""]).unwrap();
    assert_eq!((shift.parcels, shift.grams), (1, 5));
}

#[test]
fn empty_lines_keep_the_numbers_true() {
    assert_eq!(summary(&["5", "", "x"]), Err(String::from("line 3: x")));
}

#[test]
fn first_bad_line_is_reported() {
    assert_eq!(summary(&["y", "5", "x"]), Err(String::from("line 1: y")));
}

#[test]
fn parcel_without_weight_is_a_parcel() {
    let shift = summary(&["0"]).unwrap();
    assert_eq!((shift.parcels, shift.heaviest), (1, Some(0)));
}

#[test]
fn no_lines_are_an_empty_shift() {
    let shift = summary(&[]).unwrap();
    assert_eq!((shift.parcels, shift.grams, shift.heaviest), (0, 0, None));
}

// The second sum does not fit in a `u32`. Whoever has left before never adds it up.
#[test]
fn work_ends_at_the_first_bad_line() {
    assert_eq!(
        summary(&["y", "4294967295", "4294967295"]),
        Err(String::from("line 1: y"))
    );
}
