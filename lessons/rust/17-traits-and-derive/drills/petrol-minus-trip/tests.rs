#[test]
fn trips_are_taken_off() {
    assert_eq!(left(Litres(40_000), Litres(6_500)), Litres(27_000));
    assert_eq!(left(Litres(10), Litres(5)), Litres(0));
    assert_eq!(left(Litres(7), Litres(0)), Litres(7));
}

#[test]
fn a_tank_is_never_below_empty() {
    assert_eq!(left(Litres(10), Litres(8)), Litres(0));
    assert_eq!(left(Litres(0), Litres(u32::MAX)), Litres(0));
}
