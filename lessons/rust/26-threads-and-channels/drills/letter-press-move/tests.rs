fn sheets(pages: u32, copies: u32) -> Option<u32> {
    press(pages, copies).join().ok()
}

#[test]
fn four_pages_a_sheet() {
    assert_eq!(sheets(30, 200), Some(1_600));
    assert_eq!(sheets(4, 1), Some(1));
    assert_eq!(sheets(5, 10), Some(20));
    assert_eq!(sheets(0, 10), Some(0));
}

#[test]
fn several_runs_at_once() {
    let runs = [press(1, 1), press(8, 3), press(9, 3)];
    assert_eq!(runs.map(|run| run.join().ok()), [Some(1), Some(6), Some(9)]);
}
