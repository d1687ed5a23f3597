#[test]
fn summary_counts_and_finds_the_longest() {
    assert_eq!(summary(vec![12, 55, 31]), (3, 55));
    assert_eq!(summary(vec![8]), (1, 8));
    assert_eq!(summary(vec![]), (0, 0));
}

#[test]
fn the_longest_may_come_first_or_last() {
    assert_eq!(summary(vec![40, 9, 3]), (3, 40));
    assert_eq!(summary(vec![9, 3, 70, 70]), (4, 70));
}
