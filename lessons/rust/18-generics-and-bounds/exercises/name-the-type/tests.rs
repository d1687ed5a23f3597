#[test]
fn port_is_padded() {
    assert_eq!(address("db-2", "5432"), "db-2:05432");
    assert_eq!(address("db-2", " 80 "), "db-2:00080");
    assert_eq!(address("db-2", "65535"), "db-2:65535");
}

#[test]
fn what_is_no_port_is_nought() {
    assert_eq!(address("db-2", "70000"), "db-2:00000");
    assert_eq!(address("db-2", "-1"), "db-2:00000");
    assert_eq!(address("db-2", "http"), "db-2:00000");
    assert_eq!(address("db-2", "80.5"), "db-2:00000");
}

#[test]
fn large_counters_do_not_overflow() {
    assert_eq!(both_directions(u32::MAX, u32::MAX), 8_589_934_590);
    assert_eq!(both_directions(1, 2), 3);
}

#[test]
fn stops_are_counted_in_order() {
    assert_eq!(last_stop("Harbour,Museum,Airport"), "3 stops to Airport");
    assert_eq!(last_stop("Harbour"), "1 stops to Harbour");
}

#[test]
fn heading_is_in_celsius() {
    assert_eq!(heading(), "temperature in degrees Celsius");
}
