use std::sync::Barrier;
use std::thread;

#[test]
fn claimed_and_freed() {
    let owner = AtomicU32::new(0);
    assert_eq!(claim(&owner, 7), Ok(()));
    assert_eq!(claim(&owner, 9), Err(7));
    assert_eq!(claim(&owner, 7), Err(7), "it has it already");
    free(&owner);
    assert_eq!(claim(&owner, 9), Ok(()));
    assert_eq!(owner.load(Ordering::Relaxed), 9);
}

#[test]
fn one_of_many() {
    for _ in 0..300 {
        let owner = AtomicU32::new(0);
        let start = Barrier::new(3);
        let results: Vec<_> = thread::scope(|scope| {
            let ships: Vec<_> = (1..=3)
                .map(|ship| {
                    let (owner, start) = (&owner, &start);
                    scope.spawn(move || {
                        start.wait();
                        claim(owner, ship)
                    })
                })
                .collect();
            ships.into_iter().map(|ship| ship.join().unwrap()).collect()
        });
        let winner = owner.into_inner();
        assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 1);
        assert_eq!(results.iter().filter(|result| **result == Err(winner)).count(), 2);
    }
}

#[test]
fn who_has_it_sees_what_the_ship_before_it_did() {
    assert!(matches!(CLAIMED, Ordering::Acquire | Ordering::AcqRel), "{CLAIMED:?}");
}
