#[test]
fn one_char_for_each_name() {
    assert_eq!(initials(&["Ines", "Omar", "Zoë"]), "IOZ");
    assert_eq!(initials(&["Éloïse", "ßtefan"]), "Éß");
}

#[test]
fn empty_names_are_left_out() {
    assert_eq!(initials(&["", "Omar", ""]), "O");
    assert_eq!(initials(&[]), "");
}
