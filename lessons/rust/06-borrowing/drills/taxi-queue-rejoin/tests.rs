#[test]
fn the_first_taxi_stands_at_the_end() {
    let mut rank = vec![31, 7, 12];
    assert_eq!(rejoin(&mut rank), 31);
    assert_eq!(rank, [31, 7, 12, 31]);
}

#[test]
fn one_taxi_is_enough() {
    let mut rank = vec![5];
    assert_eq!(rejoin(&mut rank), 5);
    assert_eq!(rejoin(&mut rank), 5);
    assert_eq!(rank, [5, 5, 5]);
}
