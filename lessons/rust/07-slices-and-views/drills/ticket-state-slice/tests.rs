#[test]
fn open_tickets_were_open() {
    let mut line = String::from("open: no paper");
    assert!(close(&mut line));
    assert_eq!(line, "open: no paper [closed]");
}

#[test]
fn done_tickets_were_not() {
    let mut line = String::from("done: open the window");
    assert!(!close(&mut line));
    assert_eq!(line, "done: open the window [closed]");
}
