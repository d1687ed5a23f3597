#[test]
fn a_running_meter_counts() {
    let mut meter = Meter::Running { minutes: 9 };
    tick(&mut meter);
    tick(&mut meter);
    assert_eq!(meter, Meter::Running { minutes: 11 });
}

#[test]
fn a_free_taxi_stays_free() {
    let mut meter = Meter::Free;
    tick(&mut meter);
    assert_eq!(meter, Meter::Free);
}
