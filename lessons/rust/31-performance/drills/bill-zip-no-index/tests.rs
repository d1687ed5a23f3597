#[test]
fn pieces_times_prices() {
    assert_eq!(bill(&[2, 1], &[250, 900]), 1_400);
    assert_eq!(bill(&[0, 3, 1], &[7, 10, 100]), 130);
    assert_eq!(bill(&[], &[]), 0);
}

#[test]
fn the_rest_of_a_longer_list_does_not_count() {
    assert_eq!(bill(&[2, 1, 5], &[250]), 500);
    assert_eq!(bill(&[4], &[25, 1_000]), 100);
}
