#[test]
fn fields_come_one_after_the_other() {
    let mut cursor = Cursor::new("2026-11-03;Rent;-820;");
    assert_eq!(cursor.next_field(), Some("2026-11-03"));
    assert_eq!(cursor.next_field(), Some("Rent"));
    assert_eq!(cursor.next_field(), Some("-820"));
    assert_eq!(cursor.next_field(), None);
}

#[test]
fn two_fields_can_be_held_at_once() {
    let row = String::from("2026-11-04;Bakery;-7;");
    let mut cursor = Cursor::new(&row);
    let day = cursor.next_field();
    let purpose = cursor.next_field();
    assert_eq!((day, purpose), (Some("2026-11-04"), Some("Bakery")));
}

#[test]
fn fields_outlive_the_cursor() {
    let row = String::from("2026-11-04;Bakery;-7;");
    let day: Option<&str> = {
        let mut cursor = Cursor::new(&row);
        cursor.next_field()
    };
    assert_eq!(day, Some("2026-11-04"));
}

#[test]
fn booking_needs_two_fields() {
    let found = booking("2026-11-03;Rent;-820;");
    assert_eq!(found, Some(("2026-11-03", "Rent")));
    assert_eq!(booking("2026-11-03;Rent"), None);
}
