#[test]
fn all_letters_come_out_once() {
    let letters = vec![String::from("bill"), String::from("card")];
    let before = letters.as_ptr();
    let mut mailbox = Mailbox { letters };
    let got = empty(&mut mailbox);
    assert_eq!(got, ["bill", "card"]);
    assert_eq!(got.as_ptr(), before, "the list was copied");
    assert!(mailbox.letters.is_empty());
    assert!(empty(&mut mailbox).is_empty());
}

#[test]
fn the_box_can_be_filled_again() {
    let mut mailbox = Mailbox { letters: vec![] };
    empty(&mut mailbox);
    mailbox.letters.push(String::from("parcel slip"));
    assert_eq!(empty(&mut mailbox), ["parcel slip"]);
}
