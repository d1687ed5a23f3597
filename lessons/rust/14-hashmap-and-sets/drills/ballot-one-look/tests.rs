#[test]
fn each_ballot_counts_once() {
    assert_eq!(
        count(&[3, 1, 3, 3, 2, 1]),
        HashMap::from([(3, 3), (1, 2), (2, 1)])
    );
    assert_eq!(count(&[9]), HashMap::from([(9, 1)]));
}

#[test]
fn no_ballots_no_candidates() {
    assert!(count(&[]).is_empty());
}
