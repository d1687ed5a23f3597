use std::thread;

#[test]
fn voters_are_added() {
    let turnout = Mutex::new(0);
    assert_eq!(arrive(&turnout, 4), 4);
    assert_eq!(arrive(&turnout, 3), 7);
    assert_eq!(turnout.into_inner().unwrap(), 7);
}

#[test]
fn from_several_doors_at_once() {
    let turnout = Mutex::new(100);
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..1_000 {
                    arrive(&turnout, 1);
                }
            });
        }
    });
    assert_eq!(turnout.into_inner().unwrap(), 4_100);
}
