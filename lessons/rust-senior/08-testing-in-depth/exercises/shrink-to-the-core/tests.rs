use std::cell::Cell;

// Shrinks, counts the questions, and checks that the result is minimal.
fn minimal(first: &[i64], fails: impl Fn(&[i64]) -> bool) -> Vec<i64> {
    assert!(fails(first));
    let asked = Cell::new(0);
    let result = shrink(first, |list| {
        asked.set(asked.get() + 1);
        assert!(asked.get() <= 20_000, "too many questions");
        assert!(list.len() <= first.len());
        fails(list)
    });
    assert!(fails(&result), "{result:?} does not fail");
    for at in 0..result.len() {
        let shorter = [&result[..at], &result[at + 1..]].concat();
        assert!(!fails(&shorter), "{result:?} can lose element {at}");
        let mut nearer = result.clone();
        nearer[at] -= nearer[at].signum();
        assert!(nearer == result || !fails(&nearer), "{result:?}: element {at} can be nearer to 0");
    }
    result
}

#[test]
fn one_large_number() {
    assert_eq!(minimal(&[40, 7, 250, 3], |list| list.iter().sum::<i64>() > 100), [101]);
    assert_eq!(minimal(&[3, -900_000], |list| list.iter().any(|x| *x <= -777)), [-777]);
}

#[test]
fn already_minimal() {
    assert_eq!(minimal(&[], |_| true), [0; 0]);
    assert_eq!(minimal(&[0], |list| !list.is_empty()), [0]);
    assert_eq!(minimal(&[5], |list| list.contains(&5)), [5]);
}

#[test]
fn ones_can_be_zeros() {
    assert_eq!(minimal(&[1, 1, 5], |list| list.len() >= 2), [0, 0]);
    assert_eq!(minimal(&[-1, 9, -1], |list| list.len() >= 2), [0, 0]);
}

#[test]
fn anything_fails() {
    assert_eq!(minimal(&[9, 8, 7, 6], |_| true), [0; 0]);
}

#[test]
fn two_that_belong_together() {
    let pair = |list: &[i64]| list.windows(2).any(|two| two[0] > two[1]);
    let result = minimal(&[1, 2, 3, 900, 4, 5, 6], pair);
    assert_eq!(result, [1, 0]);
    let apart = |list: &[i64]| list.iter().filter(|x| **x >= 10).count() >= 3;
    assert_eq!(minimal(&[3, 77, 1, 500, 20, 4, 10], apart), [10, 10, 10]);
}

#[test]
fn both_signs() {
    let mixed = |list: &[i64]| list.iter().any(|x| *x < -3) && list.iter().any(|x| *x > 40);
    let mut result = minimal(&[1, -60, 7, 400_000, -2], mixed);
    result.sort();
    assert_eq!(result, [-4, 41]);
}

#[test]
fn long_lists_and_large_numbers() {
    let long: Vec<i64> = (0..200).map(|n| (n * 7_919) % 999_983).collect();
    let needle = |list: &[i64]| list.iter().any(|x| *x > 700_000);
    assert_eq!(minimal(&long, needle), [700_001]);
    let three = |list: &[i64]| list.iter().filter(|x| **x > 500_000).count() >= 3;
    assert_eq!(minimal(&long, three), [500_001; 3]);
}
