#[test]
fn every_sensor_is_heard() {
    assert_eq!(collect_readings(10, 3), 60);
    assert_eq!(collect_readings(1, 10), 55);
    assert_eq!(collect_readings(7, 1), 7);
}

#[test]
fn without_sensors_the_desk_closes() {
    assert_eq!(collect_readings(7, 0), 0);
}
