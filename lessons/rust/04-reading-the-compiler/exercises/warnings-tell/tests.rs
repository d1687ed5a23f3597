#[test]
fn total_has_each_step_once() {
    assert_eq!(report(12, 31, 9).0, 52);
    assert_eq!(report(1, 2, 4).0, 7);
}

#[test]
fn slow_counts_both_checks() {
    assert_eq!(report(12, 31, 9).1, 2);
    assert_eq!(report(5, 31, 9).1, 1);
    assert_eq!(report(12, 7, 9).1, 1);
    assert_eq!(report(10, 10, 40).1, 0);
}

#[test]
fn each_step_can_be_the_longest() {
    assert_eq!(report(12, 31, 9).2, 31);
    assert_eq!(report(40, 31, 9).2, 40);
    assert_eq!(report(12, 7, 60).2, 60);
}
