#[test]
fn ends_are_bytes_from_the_beginning() {
    let (text, ends) = flatten(&["Zürich HB", "Olten", "Bern"]);
    assert_eq!(text, "Zürich HBOltenBern");
    assert_eq!(ends, [10, 15, 19]);
}

#[test]
fn empty_names_and_no_names() {
    assert_eq!(flatten(&["", "Brig", ""]), ("Brig".to_string(), vec![0, 4, 4]));
    assert_eq!(flatten(&[]), (String::new(), vec![]));
}
