#[test]
fn every_door_rings_the_same_bell() {
    let bell = Bell::new();
    assert_eq!(bell.rings(), 0);
    let (front, back) = (&bell, &bell);
    front.ring();
    back.ring();
    front.ring();
    assert_eq!(bell.rings(), 3);
    assert_eq!(back.rings(), 3);
}

#[test]
fn each_bell_counts_for_itself() {
    let (first, second) = (Bell::new(), Bell::new());
    first.ring();
    assert_eq!((first.rings(), second.rings()), (1, 0));
}
