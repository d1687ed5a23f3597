#[test]
fn the_valve_closes_before_the_pump_stops() {
    let mut log = Vec::new();
    drain(&mut log);
    assert_eq!(log, ["valve open", "valve closed", "pump stopped"]);
}

#[test]
fn each_time_once() {
    let mut log = vec!["before"];
    drain(&mut log);
    drain(&mut log);
    assert_eq!(log.len(), 7);
    assert_eq!(
        log.iter().filter(|line| **line == "valve closed").count(),
        2
    );
}
