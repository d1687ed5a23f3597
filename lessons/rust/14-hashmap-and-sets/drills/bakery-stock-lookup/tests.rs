fn morning() -> HashMap<String, u32> {
    HashMap::from([(String::from("roll"), 12), (String::from("bun"), 3)])
}

#[test]
fn what_is_there_is_told() {
    assert_eq!(left(&morning(), "roll"), 12);
    assert_eq!(left(&morning(), "bun"), 3);
}

#[test]
fn what_is_not_there_is_none() {
    assert_eq!(left(&morning(), "cake"), 0);
    assert_eq!(left(&HashMap::new(), "roll"), 0);
}
