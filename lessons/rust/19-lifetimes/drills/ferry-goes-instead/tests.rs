#[test]
fn the_ferry_that_goes() {
    let planned = String::from("Aurora");
    let instead = String::from("Boreas");
    assert_eq!(replace(&planned, &instead, false), "Aurora");
    assert_eq!(replace(&planned, &instead, true), "Boreas");
    assert_eq!(replace(&planned, &instead, true).as_ptr(), instead.as_ptr());
}
