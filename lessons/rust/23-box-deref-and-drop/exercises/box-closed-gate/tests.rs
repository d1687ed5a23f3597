fn gate() -> Gate {
    Gate::after(0)
}

#[test]
fn gate_is_closed_while_the_guard_lives() {
    let mut gate = gate();
    let guard = Closed::new(&mut gate);
    assert!(!guard.open);
    drop(guard);
    assert!(gate.open);
}

#[test]
fn guard_stands_for_the_gate() {
    let mut gate = gate();
    {
        let mut guard = Closed::new(&mut gate);
        guard.step();
        guard.step();
        assert_eq!(guard.repairs(), 2);
    }
    assert_eq!((gate.repairs(), gate.open), (2, true));
}

#[test]
fn repair_counts_its_steps() {
    let mut gate = gate();
    assert_eq!(repair(&mut gate, &["oil", "paint"]), Ok(()));
    assert_eq!((gate.repairs(), gate.open), (2, true));
}

#[test]
fn failed_repair_opens_the_gate_too() {
    let mut gate = gate();
    let answer = repair(&mut gate, &["oil", "", "paint"]);
    assert_eq!(answer, Err(String::from("step 1 is empty")));
    assert_eq!((gate.repairs(), gate.open), (1, true));
}

#[test]
fn panic_opens_the_gate_too() {
    let mut gate = gate();
    let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let guard = Closed::new(&mut gate);
        assert!(guard.open, "the gate is closed, as it should be");
    }));
    assert!(caught.is_err());
    assert!(gate.open);
}

// One repair more cannot be counted, so the first step panics in `repair` itself.
#[test]
fn panic_in_a_repair_opens_the_gate_too() {
    let mut gate = Gate::after(u32::MAX);
    let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        let _ = repair(&mut gate, &["oil"]);
    }));
    assert!(gate.open);
}
