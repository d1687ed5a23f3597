#[test]
fn what_fits_and_what_does_not() {
    let (sender, receiver) = sync_channel(2);
    let mut lost = 0;
    for value in 1..=5 {
        report(&sender, value, &mut lost);
    }
    assert_eq!(lost, 3);
    assert_eq!(receiver.recv(), Ok(1));
    report(&sender, 6, &mut lost);
    assert_eq!(lost, 3);
    drop(sender);
    assert_eq!(receiver.iter().collect::<Vec<_>>(), [2, 6]);
}

#[test]
fn nobody_listens() {
    let (sender, receiver) = sync_channel(9);
    drop(receiver);
    let mut lost = 10;
    report(&sender, 1, &mut lost);
    assert_eq!(lost, 11);
}
