#[test]
fn the_display_sees_what_the_pump_did() {
    let (pump, display) = install();
    display.note();
    pump.run(40);
    display.note();
    assert_eq!(display.last_use(), 40);
}

#[test]
fn litres_add_up() {
    let (pump, display) = install();
    pump.run(40);
    display.note();
    pump.run(10);
    pump.run(5);
    display.note();
    assert_eq!(display.last_use(), 15);
}

#[test]
fn equal_notes_differ_by_nothing() {
    let (pump, display) = install();
    pump.run(40);
    display.note();
    pump.run(7);
    display.note();
    display.note();
    assert_eq!(display.last_use(), 0);
}

#[test]
fn one_note_is_no_difference() {
    let (pump, display) = install();
    assert_eq!(display.last_use(), 0);
    pump.run(3);
    display.note();
    assert_eq!(display.last_use(), 0);
}

#[test]
fn both_hold_the_same_meter() {
    let (pump, display) = install();
    assert!(Rc::ptr_eq(&pump.meter, &display.meter));
}
