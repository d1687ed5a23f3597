#[test]
fn as_many_as_fit() {
    let (belt, end) = sync_channel(2);
    assert!(offer(&belt, 17));
    assert!(offer(&belt, 18));
    assert!(!offer(&belt, 19));
    assert_eq!(end.try_recv(), Ok(17));
    assert!(offer(&belt, 20));
    assert!(!offer(&belt, 21));
    assert_eq!(end.try_iter().collect::<Vec<_>>(), [18, 20]);
}

#[test]
fn a_belt_that_was_switched_off() {
    let (belt, end) = sync_channel(2);
    drop(end);
    assert!(!offer(&belt, 1));
}
