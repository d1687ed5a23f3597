#[test]
fn first_and_place() {
    assert_eq!(summary("door open at gate7 since noon"), Some(("door", "gate7")));
    assert_eq!(summary("  door   at gate7"), Some(("door", "gate7")));
    assert_eq!(summary("door open"), None);
    assert_eq!(summary("door at"), None);
    assert_eq!(summary("door at gate7 again"), None);
    assert_eq!(summary(""), None);
}

#[test]
fn words_outlive_the_cursor() {
    let message = String::from("north south east");
    let (a, b) = {
        let mut cursor = Cursor::new(&message);
        let a = cursor.word();
        let b = cursor.peek();
        assert_eq!(cursor.word(), b);
        (a, b)
    };
    assert_eq!((a, b), (Some("north"), Some("south")));
    let inside = message.as_bytes().as_ptr_range();
    assert!(inside.contains(&b.unwrap().as_ptr()), "a copy, not a part of the message");
}

#[test]
fn peek_takes_a_shared_cursor() {
    let cursor = Cursor::new("one two");
    let other = &cursor;
    assert_eq!((cursor.peek(), other.peek()), (Some("one"), Some("one")));
}

#[test]
fn what_is_skipped_may_be_short_lived() {
    let mut cursor = Cursor::new("a b c d");
    let found = {
        let wanted = "b".repeat(1);
        cursor.skip_to(&wanted)
    };
    assert_eq!(found, Some("c"));
    assert_eq!(cursor.word(), Some("d"));
    assert_eq!(cursor.word(), None);
}
