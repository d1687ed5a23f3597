use gauges::last_values;

#[test]
fn the_last_value_counts() {
    let values = last_values("inlet 417\noutlet 398\ninlet 420").unwrap();
    assert_eq!(values.len(), 2);
    assert_eq!(values["inlet"], 420);
    assert_eq!(values["outlet"], 398);
}

#[test]
fn what_is_no_number_is_an_error() {
    let error = last_values("inlet 70000").unwrap_err();
    assert_eq!(*error.kind(), std::num::IntErrorKind::PosOverflow);
    assert!(last_values("inlet full").is_err());
}

#[test]
fn other_lines_are_passed_over() {
    assert!(last_values("").unwrap().is_empty());
    assert_eq!(last_values("restarted\ninlet 1\n").unwrap().len(), 1);
}

#[test]
fn it_is_a_library_without_std() {
    assert!(include_str!("../src/lib.rs").starts_with("#![no_std]"));
}
