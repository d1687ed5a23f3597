#[test]
fn a_stop_and_its_zone() {
    let harbour = Stop {
        name: String::from("Harbour"),
        zone: 'A',
    };
    assert_eq!(parse("Harbour/A"), Some(harbour));
    assert_eq!(parse("Harbour/B").map(|stop| stop.zone), Some('B'));
}

#[test]
fn entries_that_are_none() {
    assert_eq!(parse("Harbour"), None);
    assert_eq!(parse("Harbour/"), None);
}
