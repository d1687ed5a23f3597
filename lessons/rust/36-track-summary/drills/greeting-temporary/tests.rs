#[test]
fn trimmed_and_in_upper_case() {
    assert_eq!(initial(" zoë "), (Some('Z'), 3));
    assert_eq!(initial("élise"), (Some('É'), 5));
    assert_eq!(initial("  "), (None, 0));
}

#[test]
fn upper_case_may_be_longer() {
    assert_eq!(initial("ß"), (Some('S'), 2));
}
