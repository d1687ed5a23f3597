#[test]
fn urgent_parcels_leave_at_once() {
    assert_eq!(sort(String::from("lamp"), true), "express: lamp");
    assert_eq!(sort(String::from(""), true), "express: ");
}

#[test]
fn all_others_are_shelved() {
    assert_eq!(sort(String::from("book"), false), "shelf: book");
}
