#[test]
fn slowest_of_finds_the_largest_number() {
    let log = [
        String::from("GET /invoices 340"),
        String::from("POST /invoices 615"),
        String::from("GET /health 2"),
    ];
    assert_eq!(slowest_of(&log), "POST /invoices 615");
}

#[test]
fn slowest_of_keeps_the_first_of_equals() {
    let log = [String::from("GET /a 40"), String::from("GET /b 40")];
    assert_eq!(slowest_of(&log), "GET /a 40");
}

#[test]
fn slowest_of_an_empty_log_is_empty() {
    assert_eq!(slowest_of(&[]), "");
}

#[test]
fn kept_line_outlives_the_slowest() {
    let line = String::from("GET /report 900");
    let kept: &str = {
        let mut slowest = Slowest::new();
        slowest.look_at(&line);
        slowest.line()
    };
    assert_eq!(kept.as_ptr(), line.as_ptr());
}

#[test]
fn kept_line_does_not_lock_the_slowest() {
    let (first, second) = (String::from("GET /a 5"), String::from("GET /b 9"));
    let mut slowest = Slowest::new();
    slowest.look_at(&first);
    let early = slowest.line();
    slowest.look_at(&second);
    assert_eq!((early, slowest.line()), ("GET /a 5", "GET /b 9"));
}
