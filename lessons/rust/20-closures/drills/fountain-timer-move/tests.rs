#[test]
fn each_timer_has_its_own_minutes() {
    let short = timer(20);
    let long = timer(45);
    assert!(short(0) && short(75) && short(19));
    assert!(!short(20) && !short(85));
    assert!(long(20) && long(104));
    assert!(!long(45));
}

#[test]
fn a_fountain_that_is_off() {
    assert!(!timer(0)(0));
    assert!(timer(60)(59));
}
