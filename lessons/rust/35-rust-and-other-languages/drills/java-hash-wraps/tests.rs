#[test]
fn short_strings() {
    assert_eq!(hash_code(""), 0);
    assert_eq!(hash_code("a"), 97);
    assert_eq!(hash_code("ab"), 3_105);
}

#[test]
fn as_java_computes_it() {
    assert_eq!(hash_code("hello"), 99_162_322);
    assert_eq!(hash_code("Hello, world!"), -1_880_044_555);
    assert_eq!(hash_code("polygenelubricants"), i32::MIN);
}
