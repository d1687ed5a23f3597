#[test]
fn long_runways_suffice() {
    assert!(display(1_800, 140));
    assert!(display(1_680, 140));
}

#[test]
fn short_ones_do_not() {
    assert!(!display(1_679, 140));
    assert!(!display(140, 1_800));
}

#[test]
fn the_units_stay_apart() {
    assert!(landing(Metres(12), Knots(1)));
}
