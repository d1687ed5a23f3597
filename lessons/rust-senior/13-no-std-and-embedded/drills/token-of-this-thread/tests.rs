struct Probe<T>(PhantomData<T>);

// The methods of the type win over those of a trait, where their bounds hold.
impl<T: Send> Probe<T> {
    fn may_be_sent(&self) -> bool {
        true
    }
}

impl<T: Sync> Probe<T> {
    fn may_be_shared(&self) -> bool {
        true
    }
}

trait Otherwise {
    fn may_be_sent(&self) -> bool {
        false
    }
    fn may_be_shared(&self) -> bool {
        false
    }
}

impl<T> Otherwise for Probe<T> {}

#[test]
fn it_stays_on_its_thread() {
    let probe = Probe::<Token<'static>>(PhantomData);
    assert!(!probe.may_be_sent(), "the token can be sent");
    assert!(!probe.may_be_shared(), "the token can be shared");
    assert!(Probe::<u32>(PhantomData).may_be_sent());
}

#[test]
fn it_is_still_free_of_cost() {
    fn twice<T: Copy>(one: T) -> [T; 2] {
        [one, one]
    }
    assert_eq!(size_of::<Token<'static>>(), 0);
    assert_eq!(free(|token| twice(token).len()), 2);
}

#[test]
fn what_is_guarded_is_reached() {
    free(|token| *LEVEL.borrow(token).borrow_mut() += 5);
    let level: &Guarded<u16> = &LEVEL;
    let seen = std::thread::spawn(|| free(|token| *LEVEL.borrow(token).borrow())).join().unwrap();
    assert_eq!(seen, free(|token| *level.borrow(token).borrow()));
}
