#[test]
fn words_up_to_the_full_stop() {
    let speech = String::from("We begin. We go on.");
    let first = quote(&speech, 0).unwrap();
    let second = quote(&speech, 10).unwrap();
    assert_eq!((first.words, first.position), ("We begin", 0));
    assert_eq!((second.words, second.position), ("We go on", 10));
    assert_eq!(second.words.as_ptr(), speech[10..].as_ptr());
}

#[test]
fn no_full_stop_no_quote() {
    assert!(quote("no end", 0).is_none());
    assert!(quote("end.", 9).is_none());
}
