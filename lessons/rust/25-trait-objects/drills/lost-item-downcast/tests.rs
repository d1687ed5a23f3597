#[test]
fn numbers_of_this_type() {
    assert_eq!(number(&17_u32), Some(17));
    assert_eq!(number(&0_u32), Some(0));
    assert_eq!(number(&u32::MAX), Some(u32::MAX));
}

#[test]
fn everything_else() {
    assert_eq!(number(&17_i32), None);
    assert_eq!(number(&17_u64), None);
    assert_eq!(number(&"17"), None);
    assert_eq!(number(&Box::new(17_u32)), None);
}
