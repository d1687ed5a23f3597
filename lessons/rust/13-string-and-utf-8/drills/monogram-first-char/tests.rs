#[test]
fn the_first_char_whatever_it_is() {
    assert_eq!(monogram("Éloïse"), Some('É'));
    assert_eq!(monogram("Ines"), Some('I'));
    assert_eq!(monogram("ß"), Some('ß'));
    assert_eq!(monogram("日本"), Some('日'));
}

#[test]
fn an_empty_name_has_none() {
    assert_eq!(monogram(""), None);
}
