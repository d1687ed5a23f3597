// Methods of the same names, which are found only where the lock has none of its own.
trait Missing: Sized {
    fn fill(self) -> &'static str {
        "no such method"
    }
    fn drain(self) -> &'static str {
        "no such method"
    }
    fn enter_low(&mut self) -> &'static str {
        "no such method"
    }
    fn enter_high(&mut self) -> &'static str {
        "no such method"
    }
}

impl<S> Missing for Lock<S> {}

#[test]
fn boats_are_counted_through_all_states() {
    let mut lock = Lock::new();
    assert_eq!(lock.boats(), 0);
    let _: () = lock.enter_low();
    let _: () = lock.enter_low();
    let mut lock: Lock<Filled> = lock.fill();
    assert_eq!(lock.boats(), 2);
    let _: () = lock.enter_high();
    let lock: Lock<Drained> = lock.drain();
    assert_eq!(lock.boats(), 3);
    assert_eq!(lock.fill().boats(), 3);
}

// Whatever is returned, also nothing at all.
trait Answer {
    fn missing(self) -> bool;
}

impl Answer for &'static str {
    fn missing(self) -> bool {
        true
    }
}

impl Answer for () {
    fn missing(self) -> bool {
        false
    }
}

impl<S> Answer for Lock<S> {
    fn missing(self) -> bool {
        false
    }
}

#[test]
fn a_drained_lock_has_no_methods_of_a_filled_one() {
    let mut lock = Lock::new();
    assert!(lock.enter_high().missing(), "enter_high on a drained lock");
    assert_eq!(lock.boats(), 0);
    assert!(lock.drain().missing(), "drain on a drained lock");
}

#[test]
fn a_filled_lock_has_no_methods_of_a_drained_one() {
    let mut lock = Lock::new().fill();
    assert!(lock.enter_low().missing(), "enter_low on a filled lock");
    assert_eq!(lock.boats(), 0);
    assert!(lock.fill().missing(), "fill on a filled lock");
}

#[test]
fn the_state_takes_no_room() {
    assert_eq!(size_of::<Lock<Drained>>(), size_of::<u32>());
    assert_eq!(size_of::<Lock<Filled>>(), size_of::<u32>());
}
