#[test]
fn check_out_notes_the_holder() {
    let mut board = HashMap::new();
    let line = check_out(&mut board, String::from("saw"), "Ines");
    assert_eq!(line, "saw is with Ines");
    assert_eq!(board["saw"], "Ines");
}

#[test]
fn hand_over_changes_the_holder() {
    let mut board = HashMap::from([(String::from("saw"), String::from("Ines"))]);
    hand_over(&mut board, "saw", "Tom");
    assert_eq!(board["saw"], "Tom");
}

#[test]
fn hand_over_leaves_unknown_tools_off_the_board() {
    let mut board = HashMap::from([(String::from("saw"), String::from("Ines"))]);
    hand_over(&mut board, "drill", "Tom");
    assert_eq!(board.len(), 1);
    assert_eq!(board["saw"], "Ines");
}

#[test]
fn give_back_tells_who_had_it() {
    let mut board = HashMap::from([(String::from("saw"), String::from("Ines"))]);
    assert_eq!(give_back(&mut board, "saw"), "Ines");
    assert!(board.is_empty());
}

#[test]
fn give_back_leaves_the_other_tools() {
    let mut board = HashMap::from([
        (String::from("saw"), String::from("Ines")),
        (String::from("drill"), String::from("Tom")),
    ]);
    assert_eq!(give_back(&mut board, "hammer"), "nobody");
    assert_eq!(give_back(&mut board, "drill"), "Tom");
    assert_eq!(board.len(), 1);
    assert_eq!(board["saw"], "Ines");
}

#[test]
fn give_back_of_an_unknown_tool_is_nobody() {
    let mut board = HashMap::new();
    assert_eq!(give_back(&mut board, "saw"), "nobody");
}
