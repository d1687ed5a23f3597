#[test]
fn equal_bays_are_one_key() {
    let mut garage = HashMap::new();
    assert_eq!(park(&mut garage, Bay::new(-1, 12, 250), "K-OE 17"), None);
    let before = park(&mut garage, Bay::new(-1, 12, 250), "B-RS 85");
    assert_eq!(before.as_deref(), Some("K-OE 17"));
    assert_eq!(garage.len(), 1);
}

#[test]
fn level_and_number_make_different_bays() {
    let mut garage = HashMap::new();
    park(&mut garage, Bay::new(-1, 12, 250), "K-OE 17");
    park(&mut garage, Bay::new(-2, 12, 250), "B-RS 85");
    park(&mut garage, Bay::new(-1, 13, 250), "M-AB 3");
    assert_eq!(garage.len(), 3);
    assert_eq!(taken_on(&garage, -1), 2);
}

#[test]
fn wide_begins_at_270_centimetres() {
    assert!(!Bay::new(0, 1, 269).is_wide());
    assert!(Bay::new(0, 1, 270).is_wide());
    assert!(Bay::new(0, 1, 299).is_wide());
}
