#[test]
fn the_first_repetition_counts() {
    assert_eq!(again(&[70, 71, 72, 71, 70]), Some(71));
    assert_eq!(again(&[5, 5]), Some(5));
    assert_eq!(again(&[1, 2, 3, 3, 1]), Some(3));
}

#[test]
fn everybody_once() {
    assert_eq!(again(&[1, 2, 3]), None);
    assert_eq!(again(&[]), None);
}

#[test]
fn a_long_queue_is_no_problem() {
    let mut badges: Vec<u32> = (0..200_000).collect();
    assert_eq!(again(&badges), None);
    badges.push(0);
    assert_eq!(again(&badges), Some(0));
}
