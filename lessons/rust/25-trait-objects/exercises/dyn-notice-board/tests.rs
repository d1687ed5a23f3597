struct LostDog;

impl Notice for LostDog {
    fn text(&self) -> String {
        String::from("dog at the info desk")
    }

    fn urgent(&self) -> bool {
        true
    }
}

fn texts(notices: &[Box<dyn Notice>]) -> Vec<String> {
    notices.iter().map(|notice| notice.text()).collect()
}

#[test]
fn the_two_kinds_have_their_texts() {
    let late = Delay { line: 7, minutes: 12 };
    let moved = TrackChange { line: 7, track: 4 };
    assert_eq!(late.text(), "Line 7: 12 min late");
    assert_eq!(moved.text(), "Line 7: now from track 4");
}

#[test]
fn a_delay_is_urgent_from_ten_minutes_on() {
    assert!(Delay { line: 7, minutes: 10 }.urgent());
    assert!(!Delay { line: 7, minutes: 9 }.urgent());
    assert!(!TrackChange { line: 7, track: 4 }.urgent());
}

#[test]
fn lines_keep_their_order_and_mark_the_urgent() {
    let mut board = Board::new();
    board.post(Box::new(TrackChange { line: 1, track: 2 }));
    board.post(Box::new(LostDog));
    board.post(Box::new(Delay { line: 3, minutes: 5 }));
    assert_eq!(
        board.lines(),
        [
            "Line 1: now from track 2",
            "! dog at the info desk",
            "Line 3: 5 min late"
        ]
    );
}

#[test]
fn urgent_notices_come_down_in_order() {
    let mut board = Board::new();
    board.post(Box::new(Delay { line: 1, minutes: 30 }));
    board.post(Box::new(TrackChange { line: 2, track: 5 }));
    board.post(Box::new(LostDog));
    board.post(Box::new(TrackChange { line: 3, track: 6 }));
    assert_eq!(board.len(), 4);
    let taken = board.take_down_urgent();
    assert_eq!(board.len(), 2);
    assert_eq!(texts(&taken), ["Line 1: 30 min late", "dog at the info desk"]);
    assert_eq!(
        board.lines(),
        ["Line 2: now from track 5", "Line 3: now from track 6"]
    );
}

#[test]
fn an_empty_board_has_nothing_to_take_down() {
    let mut board = Board::new();
    assert!(board.take_down_urgent().is_empty());
    assert_eq!(board.len(), 0);
}
