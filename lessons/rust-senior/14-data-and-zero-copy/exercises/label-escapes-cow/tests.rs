fn plain(text: &str) -> String {
    unescape(text).expect("it is well formed").into_owned()
}

#[test]
fn each_escape() {
    assert_eq!(plain(r"a\nb"), "a\nb");
    assert_eq!(plain(r"\t"), "\t");
    assert_eq!(plain(r"gate\s7\s"), "gate 7 ");
    assert_eq!(plain(r"C:\\new\\table"), r"C:\new\table");
    assert_eq!(plain(r"\\\\n\\\n"), "\\\\n\\\n");
    assert_eq!(plain(r"Zürich\sHB\\ß"), r"Zürich HB\ß");
}

#[test]
fn nothing_to_do_borrows() {
    for text in ["", "gate", "Zürich\nHB /"] {
        match unescape(text) {
            Ok(Cow::Borrowed(same)) => {
                assert_eq!((same.as_ptr(), same.len()), (text.as_ptr(), text.len()));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn what_is_built_has_room_for_the_input_and_no_more() {
    for text in [r"gate\s7", r"\\", r"a very long label with one escape at its end\n"] {
        match unescape(text) {
            Ok(Cow::Owned(built)) => assert!(built.capacity() <= text.len(), "{text}"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn bad_escapes_have_their_offset() {
    assert_eq!(unescape(r"half\"), Err(BadEscape(4)));
    assert_eq!(unescape(r"\"), Err(BadEscape(0)));
    assert_eq!(unescape(r"\\\"), Err(BadEscape(2)));
    assert_eq!(unescape(r"Zürich\q\n"), Err(BadEscape(7)));
    assert_eq!(unescape(r"a\nb\N"), Err(BadEscape(4)));
    assert_eq!(unescape("a\\\u{fc}"), Err(BadEscape(1)));
    assert_eq!(unescape("a\\\n"), Err(BadEscape(1)));
}
