#[test]
fn the_text_names_the_gauge() {
    assert_eq!(check(3).unwrap_err().to_string(), "gauge 3 is blocked");
    assert_eq!(check(12).unwrap_err().to_string(), "gauge 12 is blocked");
}

#[test]
fn the_type_is_kept_in_the_box() {
    let problem = check(6).unwrap_err();
    assert_eq!(problem.downcast_ref::<Blocked>().map(|b| b.0), Some(6));
    assert_eq!(format!("{:?}", Blocked(9)), "Blocked(9)");
}

#[test]
fn free_gauges_are_read() {
    assert_eq!(check(2).unwrap(), 21);
    assert_eq!(check(7).unwrap(), 71);
}
