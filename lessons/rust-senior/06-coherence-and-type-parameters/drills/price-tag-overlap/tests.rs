#[test]
fn tags() {
    assert_eq!(12.tag(), "<12>");
    assert_eq!("red".tag(), "<red>");
    assert_eq!(show(Some("red")), "<red>");
    assert_eq!(show(Some(4.5)), "<4.5>");
    assert_eq!(show::<u8>(None), "none");
    assert_eq!(show(Some(String::from("none"))), "<none>");
}
