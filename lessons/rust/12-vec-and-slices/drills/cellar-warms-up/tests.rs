#[test]
fn every_room_gets_warmer() {
    let mut rooms = [112, 118, 109];
    warm(&mut rooms, 5);
    assert_eq!(rooms, [117, 123, 114]);
    warm(&mut rooms, -20);
    assert_eq!(rooms, [97, 103, 94]);
}

#[test]
fn an_empty_cellar_stays_empty() {
    let mut rooms: [i32; 0] = [];
    warm(&mut rooms, 5);
    assert!(rooms.is_empty());
}
