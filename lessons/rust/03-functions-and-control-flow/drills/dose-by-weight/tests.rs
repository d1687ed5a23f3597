#[test]
fn light_patients_get_five() {
    assert_eq!(dose(3), 5);
    assert_eq!(dose(19), 5);
}

#[test]
fn from_twenty_on_it_is_ten() {
    assert_eq!(dose(20), 10);
    assert_eq!(dose(80), 10);
}
