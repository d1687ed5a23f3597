#[test]
fn delays_are_grouped_in_order() {
    let groups = group(&[(7, 4), (2, 11), (7, 9), (7, 5)]);
    assert_eq!(groups, HashMap::from([(7, vec![4, 9, 5]), (2, vec![11])]));
}

#[test]
fn the_same_delay_counts_twice() {
    assert_eq!(group(&[(3, 5), (3, 5)]), HashMap::from([(3, vec![5, 5])]));
}

#[test]
fn no_delays() {
    assert!(group(&[]).is_empty());
}
