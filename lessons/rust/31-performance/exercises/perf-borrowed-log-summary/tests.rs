use super::*;

const LOG: &str =
    "/login 120\n/orders 845\nbroken line\n/health 3\n/orders/7 845\n/x 1 2\n/report 90\n";

fn lies_inside(log: &str, part: &str) -> bool {
    log.as_bytes().as_ptr_range().contains(&part.as_ptr())
}

#[test]
fn lines_over_keeps_order_and_whole_lines() {
    assert_eq!(
        lines_over(LOG, 100),
        ["/login 120", "/orders 845", "/orders/7 845"]
    );
    assert!(lines_over(LOG, 845).is_empty());
}

#[test]
fn lines_over_borrows_from_the_log() {
    for line in lines_over(LOG, 0) {
        assert!(lies_inside(LOG, line.as_ref()), "a copy: {line}");
    }
}

#[test]
fn slowest_is_the_first_of_equals() {
    let (path, millis) = slowest(LOG).unwrap();
    assert_eq!((&*path, millis), ("/orders", 845));
}

#[test]
fn slowest_borrows_from_the_log() {
    let (path, _) = slowest(LOG).unwrap();
    assert!(lies_inside(LOG, path.as_ref()), "a copy: {path}");
}

#[test]
fn slowest_of_nothing_is_none() {
    assert!(slowest("").is_none());
    assert!(slowest("no numbers here\n").is_none());
}

#[test]
fn single_line_of_zero_counts() {
    let (path, millis) = slowest("/ping 0\n").unwrap();
    assert_eq!((&*path, millis), ("/ping", 0));
}

#[test]
fn total_skips_what_does_not_fit() {
    assert_eq!(total(LOG), 120 + 845 + 3 + 845 + 90);
    assert_eq!(total(""), 0);
}
