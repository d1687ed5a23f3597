#[test]
fn lines_from_one_buffer() {
    let mut ticker = Ticker { minutes: 12, buffer: String::with_capacity(40) };
    let first = ticker.line().map(|line| (line.as_ptr(), line.len()));
    assert_eq!(ticker.buffer, "in 7 minutes");
    let second = ticker.line().map(|line| (line.as_ptr(), line.len()));
    assert_eq!(ticker.buffer, "in 2 minutes");
    assert_eq!(first, second, "the same buffer for each line");
    assert_eq!(ticker.line(), None);
    assert_eq!(ticker.line(), None);
}
