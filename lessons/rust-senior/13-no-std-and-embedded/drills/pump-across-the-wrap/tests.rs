fn pump(started: u32, run_for: u32) -> Pump {
    Pump { started, run_for }
}

#[test]
fn far_from_the_wrap() {
    assert!(pump(100, 50).is_running(100));
    assert!(pump(100, 50).is_running(149));
    assert!(!pump(100, 50).is_running(150));
    assert!(!pump(100, 0).is_running(100));
}

#[test]
fn across_the_wrap() {
    let late = pump(u32::MAX - 1_000, 5_000);
    assert!(late.is_running(u32::MAX - 1_000));
    assert!(late.is_running(u32::MAX));
    assert!(late.is_running(0));
    assert!(late.is_running(3_998));
    assert!(!late.is_running(3_999));
    assert!(!late.is_running(1_000_000));
}

#[test]
fn long_runs() {
    let long = pump(u32::MAX, u32::MAX);
    assert!(long.is_running(u32::MAX));
    assert!(long.is_running(u32::MAX - 2));
    assert!(!long.is_running(u32::MAX - 1));
}
