#[test]
fn full_has_a_space_between_the_names() {
    assert_eq!(full("Zoë", "Lindqvist"), "Zoë Lindqvist");
    assert_eq!(full("Ines", "Moor"), "Ines Moor");
}

#[test]
fn initial_is_a_whole_char() {
    assert_eq!(initial("Zoë"), Some('Z'));
    assert_eq!(initial("Émile"), Some('É'));
    assert_eq!(initial("日本"), Some('日'));
}

#[test]
fn an_empty_name_has_no_initial() {
    assert_eq!(initial(""), None);
}

#[test]
fn greeting_names_the_guest() {
    assert_eq!(greeting("Zoë"), "Welcome, Zoë");
    assert_eq!(greeting("日本"), "Welcome, 日本");
}

#[test]
fn label_counts_chars() {
    assert_eq!(label("Ines"), "[Ines] 4");
    assert_eq!(label("Zoë"), "[Zoë] 3");
    assert_eq!(label(""), "[] 0");
}
