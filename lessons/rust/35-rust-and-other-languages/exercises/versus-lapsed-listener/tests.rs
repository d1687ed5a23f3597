use super::*;

#[test]
fn living_panels_are_reached() {
    let mut board = Board::new();
    let (hall, office) = (Panel::new(), Panel::new());
    board.register(&hall);
    board.register(&office);
    assert_eq!(board.announce("platform 4"), 2);
    assert_eq!(board.announce("platform 7"), 2);
    assert_eq!(*hall.shown.borrow(), ["platform 4", "platform 7"]);
    assert_eq!(*office.shown.borrow(), ["platform 4", "platform 7"]);
}

#[test]
fn registering_makes_no_owner() {
    let mut board = Board::new();
    let hall = Panel::new();
    board.register(&hall);
    board.announce("platform 4");
    assert_eq!(Rc::strong_count(&hall), 1);
}

#[test]
fn closed_panel_ends_at_once() {
    let mut board = Board::new();
    let office = Panel::new();
    let watched = Rc::downgrade(&office);
    board.register(&office);
    drop(office);
    assert!(watched.upgrade().is_none());
}

#[test]
fn closed_panels_are_forgotten() {
    let mut board = Board::new();
    let hall = Panel::new();
    board.register(&hall);
    for _ in 0..100 {
        board.register(&Panel::new());
    }
    assert_eq!(board.announce("platform 4"), 1);
    assert_eq!(board.panels.len(), 1);
}

#[test]
fn closed_panels_between_living_ones_are_forgotten() {
    let mut board = Board::new();
    let hall = Panel::new();
    board.register(&Panel::new());
    board.register(&hall);
    board.register(&Panel::new());
    let office = Panel::new();
    board.register(&office);
    assert_eq!(board.announce("platform 4"), 2);
    assert_eq!(board.panels.len(), 2);
}

#[test]
fn board_without_panels_reaches_nobody() {
    assert_eq!(Board::new().announce("platform 4"), 0);
}
