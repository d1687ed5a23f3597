#[test]
fn letters_counts_chars_without_marks() {
    assert_eq!(letters("Ines"), 4);
    assert_eq!(letters("Zoë"), 3);
    assert_eq!(letters("Zoe\u{308}"), 3);
    assert_eq!(letters("日本"), 2);
    assert_eq!(letters(""), 0);
}

#[test]
fn shorten_counts_letters_and_not_bytes() {
    assert_eq!(shorten("Émile", 2), "Ém");
    assert_eq!(shorten("日本語", 1), "日");
    assert_eq!(shorten("Ines", 3), "Ine");
}

#[test]
fn shorten_keeps_the_marks_of_the_last_letter() {
    assert_eq!(shorten("Zoe\u{308} L", 3), "Zoe\u{308}");
    assert_eq!(shorten("e\u{301}\u{323}a", 1), "e\u{301}\u{323}");
}

#[test]
fn shorten_leaves_a_short_text_whole() {
    assert_eq!(shorten("Zoë", 3), "Zoë");
    assert_eq!(shorten("Zoe\u{308}", 3), "Zoe\u{308}");
    assert_eq!(shorten("Al", 9), "Al");
    assert_eq!(shorten("", 0), "");
}

#[test]
fn shorten_to_nothing() {
    assert_eq!(shorten("Zoë", 0), "");
}

#[test]
fn reversed_turns_letters() {
    assert_eq!(reversed("Ines"), "senI");
    assert_eq!(reversed("Zoë"), "ëoZ");
    assert_eq!(reversed("日本"), "本日");
    assert_eq!(reversed(""), "");
}

#[test]
fn reversed_keeps_marks_behind_their_letter() {
    assert_eq!(reversed("Zoe\u{308}"), "e\u{308}oZ");
    assert_eq!(reversed("a\u{323}\u{301}b"), "ba\u{323}\u{301}");
}

#[test]
fn a_mark_without_a_letter_does_no_harm() {
    assert_eq!(letters("\u{301}"), 0);
    assert_eq!(shorten("\u{301}", 1), "\u{301}");
    assert_eq!(reversed("\u{301}a"), "a\u{301}");
}
