#[test]
fn doubles_up_to_the_cap() {
    let pauses: Vec<u64> = (0..7).map(|attempt| pause(attempt, 100, 3_000)).collect();
    assert_eq!(pauses, [100, 200, 400, 800, 1_600, 3_000, 3_000]);
    assert_eq!(pause(2, 250, 60_000), 1_000);
}

#[test]
fn no_overflow() {
    for attempt in [63, 64, 65, 200, u32::MAX] {
        assert_eq!(pause(attempt, 100, 5_000), 5_000);
    }
    assert_eq!(pause(1, u64::MAX, u64::MAX), u64::MAX);
    assert_eq!(pause(0, 9_000, 5_000), 5_000, "the cap holds from the start");
    assert_eq!(pause(70, 0, 5_000), 0);
}
