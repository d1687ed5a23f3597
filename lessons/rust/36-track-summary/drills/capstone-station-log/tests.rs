#[test]
fn the_stop_with_the_most_passengers() {
    assert_eq!(busiest("Harbour 120\nMuseum 90"), Ok(Some("Harbour")));
    assert_eq!(busiest("Harbour 12\nMuseum 90\nZoo 90"), Ok(Some("Museum")));
    assert_eq!(busiest("Museum 0"), Ok(Some("Museum")));
}

#[test]
fn an_empty_log() {
    assert_eq!(busiest(""), Ok(None));
}

#[test]
fn the_first_line_that_cannot_be_read() {
    assert_eq!(busiest("Harbour 120\nMuseum many\nZoo"), Err("Museum many"));
    assert_eq!(busiest("Harbour"), Err("Harbour"));
    assert_eq!(busiest("Harbour -3"), Err("Harbour -3"));
}

#[test]
fn the_name_is_lent() {
    let log = String::from("Zoo 4");
    assert_eq!(
        busiest(&log).map(|stop| stop.map(str::as_ptr)),
        Ok(Some(log.as_ptr()))
    );
}
