#[test]
fn the_texts_lie_in_the_line() {
    let line = String::from(" Rösti ;1450; with egg ");
    let found = dish(&line).unwrap();
    assert_eq!(found.price, 1450);
    assert_eq!(&found.name[..], "Rösti");
    assert_eq!(&found.note[..], "with egg");
    assert_eq!(found.name.as_ptr(), line[1..].as_ptr());
    assert_eq!(found.note.as_ptr(), line[15..].as_ptr());
}

#[test]
fn what_is_not_a_dish() {
    for line in ["", "Rösti", "Rösti;1450", "Rösti;many;"] {
        assert!(dish(line).is_none(), "{line}");
    }
    assert_eq!(&dish("Tea;0;").unwrap().note[..], "");
}
