#[test]
fn message_is_what_follows_the_level() {
    assert_eq!(message("ERROR disk full"), "disk full");
    assert_eq!(message("WARN_ "), "");
}

#[test]
fn message_looks_into_the_callers_line() {
    let line = "ERROR disk full";
    assert_eq!(message(line).as_ptr(), line[6..].as_ptr());
}

#[test]
fn trimmed_len_counts_without_outer_spaces() {
    assert_eq!(trimmed_len("  ab c "), 4);
    assert_eq!(trimmed_len("abc"), 3);
    assert_eq!(trimmed_len("   "), 0);
}

#[test]
fn only_errors_are_errors() {
    assert!(is_error("ERROR disk full"));
    assert!(!is_error("WARN_ ERROR in the text"));
}
