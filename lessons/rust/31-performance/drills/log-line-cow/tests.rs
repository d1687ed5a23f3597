#[test]
fn tabs_become_spaces() {
    assert_eq!(clean("door\topen"), "door open");
    assert_eq!(clean("\t\t"), "  ");
    assert_eq!(clean("a\tb c\td"), "a b c d");
}

#[test]
fn lines_without_tabs_are_lent() {
    for line in ["door open", "", "  two  spaces"] {
        let Cow::Borrowed(lent) = clean(line) else {
            panic!("{line:?} was copied")
        };
        assert_eq!(lent.as_ptr(), line.as_ptr());
        assert_eq!(lent, line);
    }
}
