#[test]
fn the_marked_value_is_hidden() {
    assert_eq!(
        log_line!({ user = "ada"; secret card = "4929 1111"; cents = 1000 + 250; }),
        "user=ada card=*** cents=1250"
    );
    assert_eq!(log_line!({ secret pin = 1; secret tan = 2; }), "pin=*** tan=***");
    assert_eq!(log_line!({ secret pin = 1; door = 'B'; }), "pin=*** door=B");
}

#[test]
fn a_secret_need_not_be_printable() {
    struct Key;
    assert_eq!(log_line!({ secret key = Key; user = 7; }), "key=*** user=7");
}

#[test]
fn the_word_is_no_name_of_its_own() {
    assert_eq!(log_line!({ secret = 5; secret secret = 6; }), "secret=5 secret=***");
}
