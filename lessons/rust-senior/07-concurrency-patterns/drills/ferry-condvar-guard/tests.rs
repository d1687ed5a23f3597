use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

#[test]
fn waits_until_all_have_come() {
    let landing = Arc::new(Landing::default());
    let (done, left) = channel();
    let ferry = Arc::clone(&landing);
    thread::spawn(move || done.send(depart(&ferry, 3)));
    for _ in 0..2 {
        arrive(&landing);
        assert!(left.recv_timeout(Duration::from_millis(100)).is_err(), "too early");
    }
    arrive(&landing);
    assert_eq!(left.recv_timeout(Duration::from_secs(8)), Ok(3));
}

#[test]
fn takes_what_is_there() {
    let landing = Landing::default();
    (0..5).for_each(|_| arrive(&landing));
    assert_eq!(depart(&landing, 3), 5);
    assert_eq!(depart(&landing, 0), 0);
}
