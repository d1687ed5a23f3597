#[test]
fn the_caller_decides() {
    let mut volumes = [40, 55, 90];
    adjust(&mut volumes, |volume| volume.min(60));
    assert_eq!(volumes, [40, 55, 60]);
    adjust(&mut volumes, |volume| volume / 2);
    assert_eq!(volumes, [20, 27, 30]);
    adjust(&mut volumes, |volume| volume * 5);
    assert_eq!(volumes, [100, 135, 150]);
}

#[test]
fn each_volume_once() {
    let calls = std::cell::Cell::new(0);
    let mut volumes = [1, 2, 3, 4];
    adjust(&mut volumes, |volume| {
        calls.set(calls.get() + 1);
        volume + 10
    });
    assert_eq!(volumes, [11, 12, 13, 14]);
    assert_eq!(calls.get(), 4);
}
