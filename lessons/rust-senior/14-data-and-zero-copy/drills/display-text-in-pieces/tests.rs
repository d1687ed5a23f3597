#[test]
fn cut_at_each_place() {
    let text = "5 € für Köln 🚋!";
    for end in 0..=text.len() {
        let (found, rest) = whole(&text.as_bytes()[..end]).unwrap();
        assert_eq!([found.as_bytes(), rest].concat(), text.as_bytes()[..end]);
        assert!(rest.len() <= 3);
        assert_eq!(rest.is_empty(), text.is_char_boundary(end), "{end}");
    }
}

#[test]
fn what_no_byte_can_mend() {
    assert_eq!(whole(b"ok\xff"), None);
    assert_eq!(whole(b"\xacend"), None);
    assert_eq!(whole(b"K\xf6ln"), None);
    assert_eq!(whole(b"ok\xff\xe2\x82"), None);
    assert_eq!(whole(b"\xed\xa0"), None);
}
