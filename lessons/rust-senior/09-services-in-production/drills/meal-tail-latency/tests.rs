#[test]
fn ranks() {
    let hundred: Vec<u32> = (1..=100).rev().collect();
    for percent in 1..=100 {
        let wanted = u32::try_from(percent).ok();
        assert_eq!(percentile(hundred.clone(), percent), wanted);
    }
    assert_eq!(percentile(vec![900, 12, 12, 14], 50), Some(12));
    assert_eq!(percentile(vec![900, 12, 12, 14], 75), Some(14));
    assert_eq!(percentile(vec![900, 12, 12, 14], 76), Some(900));
    assert_eq!(percentile(vec![3, 1, 2], 34), Some(2));
}

#[test]
fn the_ends() {
    assert_eq!(percentile(vec![], 50), None);
    assert_eq!(percentile(vec![], 0), None);
    assert_eq!(percentile(vec![8, 5], 0), Some(5));
    assert_eq!(percentile(vec![8, 5], 100), Some(8));
    assert_eq!(percentile(vec![7], 99), Some(7));
}
