#[test]
fn each_opening_counts() {
    let mut door = Door { opened: 0 };
    assert_eq!(door.open(), 1);
    assert_eq!(door.open(), 2);
    assert_eq!(door.opened, 2);
}

#[test]
fn an_old_door_goes_on() {
    let mut door = Door { opened: 500 };
    assert_eq!(door.open(), 501);
}
