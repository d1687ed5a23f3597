fn retries(json: &str) -> Option<u32> {
    read(json).ok().map(|settings| settings.retries)
}

#[test]
fn old_files_are_read() {
    assert_eq!(retries(r#"{"host": "db2"}"#), Some(0));
    assert_eq!(retries(r#"{"host": "db2", "retries": 3}"#), Some(3));
}

#[test]
fn other_mistakes_stay_mistakes() {
    assert_eq!(retries(r#"{"retries": 3}"#), None);
    assert_eq!(retries(r#"{"host": "db2", "retires": 3}"#), None);
    assert_eq!(retries(r#"{"host": "db2", "retries": "3"}"#), None);
    assert_eq!(retries("{}"), None);
}
