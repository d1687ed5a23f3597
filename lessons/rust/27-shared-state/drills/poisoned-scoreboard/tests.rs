use std::thread;

fn poisoned(points: u32) -> Mutex<u32> {
    let board = Mutex::new(points);
    thread::scope(|scope| {
        let player = scope.spawn(|| {
            let _held = board.lock().unwrap();
            panic!("wrong move");
        });
        assert!(player.join().is_err());
    });
    assert!(board.is_poisoned());
    board
}

#[test]
fn a_healthy_board() {
    assert_eq!(points(&Mutex::new(21)), 21);
    assert_eq!(points(&Mutex::new(0)), 0);
}

#[test]
fn a_poisoned_board() {
    assert_eq!(points(&poisoned(21)), 21);
    assert_eq!(points(&poisoned(4)), 4);
}
