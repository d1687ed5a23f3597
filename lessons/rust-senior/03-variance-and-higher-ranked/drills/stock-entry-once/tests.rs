#[test]
fn old_and_new_counters() {
    let mut map = HashMap::from([(7, 3)]);
    assert_eq!(*counter(&mut map, 7), 3);
    assert_eq!(*counter(&mut map, 8), 0);
    *counter(&mut map, 8) += 2;
    *counter(&mut map, 7) += 1;
    assert_eq!(map, HashMap::from([(7, 4), (8, 2)]));
}
