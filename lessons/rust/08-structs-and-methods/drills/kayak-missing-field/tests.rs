#[test]
fn a_paddle_for_each_seat() {
    let two = Kayak::new("Otter", 2);
    assert_eq!((two.name.as_str(), two.seats, two.paddles), ("Otter", 2, 2));
    let one = Kayak::new("Heron", 1);
    assert_eq!((one.name.as_str(), one.seats, one.paddles), ("Heron", 1, 1));
}
