#[test]
fn first_word_ends_before_the_space() {
    assert_eq!(first_word("GET /orders/17 200"), "GET");
    assert_eq!(first_word("GET"), "GET");
    assert_eq!(first_word(""), "");
    assert_eq!(first_word(" GET"), "");
}

#[test]
fn first_word_is_a_view_of_the_line() {
    let line = "PUT /orders/17";
    assert_eq!(first_word(line).as_ptr(), line.as_ptr());
}

#[test]
fn rest_begins_behind_the_space() {
    assert_eq!(rest("GET /orders/17 200"), "/orders/17 200");
    assert_eq!(rest("GET "), "");
    assert_eq!(rest("GET"), "");
    assert_eq!(rest(""), "");
    assert_eq!(rest("GET  200"), " 200");
}

#[test]
fn words_are_counted_without_empty_ones() {
    assert_eq!(words("GET /orders/17 200"), 3);
    assert_eq!(words("  GET   200 "), 2);
    assert_eq!(words(""), 0);
    assert_eq!(words("   "), 0);
}

#[test]
fn letters_outside_ascii_stay_whole() {
    assert_eq!(first_word("Zürich größer"), "Zürich");
    assert_eq!(rest("Zürich größer"), "größer");
}
