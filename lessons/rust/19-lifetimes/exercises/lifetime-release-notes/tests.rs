#[test]
fn longer_picks_by_length() {
    let picked: &str = longer("fixed", "fixed twice");
    assert_eq!(picked, "fixed twice");
    let picked: &str = longer("fixed twice", "fixed");
    assert_eq!(picked, "fixed twice");
}

#[test]
fn longer_prefers_the_first_of_equals() {
    assert_eq!(longer("abc", "xyz"), "abc");
}

#[test]
fn subject_outlives_its_mark() {
    let note = String::from("Login: less to click");
    let found: &str;
    {
        let mark = String::from(": ");
        found = subject(&note, &mark);
    }
    assert_eq!(found, "Login");
}

#[test]
fn subject_of_a_note_without_mark_is_the_note() {
    assert_eq!(subject("Login", ": "), "Login");
}

#[test]
fn headline_is_the_first_line() {
    let head: &str = headline("Export: fixed\nNo rows are lost.");
    assert_eq!(head, "Export: fixed");
}

#[test]
fn pieces_lie_in_the_note() {
    let note = String::from("Export: fixed\nNo rows are lost.");
    assert_eq!(subject(&note, ":").as_ptr(), note.as_ptr());
    assert_eq!(headline(&note).as_ptr(), note.as_ptr());
}
