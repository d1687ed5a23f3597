fn opened(limit: u32, pause: u64, at: u64) -> Breaker {
    let mut breaker = Breaker::new(limit, pause);
    for _ in 0..limit {
        assert!(breaker.allow(at));
        breaker.report(false, at);
    }
    breaker
}

#[test]
fn closed_lets_through_until_the_limit() {
    let mut breaker = Breaker::new(3, 30);
    for now in 0..2 {
        assert!(breaker.allow(now));
        breaker.report(false, now);
    }
    assert!(breaker.allow(2));
    breaker.report(false, 2);
    assert!(!breaker.allow(2));
}

#[test]
fn a_success_starts_the_count_anew() {
    let mut breaker = Breaker::new(2, 30);
    for now in 0..10 {
        assert!(breaker.allow(now));
        breaker.report(now % 2 == 1, now);
    }
    assert!(breaker.allow(11));
}

#[test]
fn open_refuses_for_the_pause() {
    let mut breaker = opened(1, 30, 100);
    assert!(!breaker.allow(100) && !breaker.allow(129));
    assert!(breaker.allow(130), "the trial");
    assert!(!breaker.allow(130) && !breaker.allow(500), "one trial at a time");
}

#[test]
fn a_good_trial_closes() {
    let mut breaker = opened(2, 30, 100);
    assert!(breaker.allow(140));
    breaker.report(true, 141);
    assert!(breaker.allow(142));
    breaker.report(false, 142);
    assert!(breaker.allow(143), "the count began at 0");
    breaker.report(false, 143);
    assert!(!breaker.allow(144));
}

#[test]
fn a_bad_trial_opens_for_another_pause() {
    let mut breaker = opened(3, 30, 100);
    assert!(breaker.allow(130));
    breaker.report(false, 135);
    assert!(!breaker.allow(136) && !breaker.allow(164));
    assert!(breaker.allow(165));
    breaker.report(true, 166);
    assert!(breaker.allow(167));
}

#[test]
fn late_results_of_earlier_calls_change_nothing() {
    let mut breaker = opened(1, 30, 100);
    breaker.report(true, 110);
    assert!(!breaker.allow(111), "a late success must not close it");
    breaker.report(false, 125);
    assert!(breaker.allow(130), "a late failure must not put the trial off");
}
