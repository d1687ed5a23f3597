fn field(tag: u8, value: &[u8]) -> Vec<u8> {
    let mut bytes = vec![tag, u8::try_from(value.len()).unwrap()];
    bytes.extend_from_slice(value);
    bytes
}

fn message(fields: &[&[u8]]) -> Vec<u8> {
    let body = fields.concat();
    let mut bytes = b"WX".to_vec();
    bytes.extend_from_slice(&u16::try_from(body.len()).unwrap().to_be_bytes());
    bytes.extend_from_slice(&body);
    bytes
}

fn error(bytes: &[u8]) -> Error {
    parse(bytes).expect_err("it must not parse")
}

#[test]
fn two_messages_one_behind_the_other() {
    let first = message(&[&field(1, "Zürich".as_bytes()), &field(2, &[0xff, 0xce])]);
    let second = message(&[&field(3, b""), &field(2, &[0x01, 0x02]), &field(1, b"Brig")]);
    let both = [first.clone(), second.clone(), b"W".to_vec()].concat();
    let (found, rest) = parse(&both).unwrap();
    assert_eq!(found, Message { name: "Zürich", tenths: -50, remark: None });
    assert_eq!(rest.len(), second.len() + 1);
    let (found, rest) = parse(rest).unwrap();
    assert_eq!(found, Message { name: "Brig", tenths: 258, remark: Some("") });
    assert_eq!(rest, b"W");
}

#[test]
fn texts_are_slices_of_the_input() {
    let bytes = message(&[&field(1, b"Olten"), &field(2, &[0, 1]), &field(3, b"fog")]);
    let (found, _) = parse(&bytes).unwrap();
    assert_eq!(found.name.as_ptr(), bytes[6..].as_ptr());
    assert_eq!(found.remark.unwrap().as_ptr(), bytes[17..].as_ptr());
}

#[test]
fn each_beginning_is_too_short() {
    let bytes = message(&[&field(1, b"Bern"), &field(2, &[0, 215]), &field(3, b"sun")]);
    for end in 0..bytes.len() {
        assert_eq!(error(&bytes[..end]), Error::TooShort, "{end} bytes");
    }
    assert!(parse(&bytes).unwrap().1.is_empty());
}

#[test]
fn what_begins_otherwise() {
    for other in [&b"X"[..], b"WY", b"wX\0\0", b"W\0", b"XW\0\0"] {
        assert_eq!(error(other), Error::NotAMessage, "{other:?}");
    }
}

#[test]
fn unknown_fields_are_skipped() {
    let new = field(200, &[0xff; 255]);
    let bytes = message(&[&new, &field(1, b"Sion"), &field(0, b""), &field(2, &[0, 9]), &new]);
    let (found, rest) = parse(&bytes).unwrap();
    assert_eq!(found, Message { name: "Sion", tenths: 9, remark: None });
    assert!(rest.is_empty());
}

#[test]
fn bad_fields() {
    let (name, tenths) = (field(1, b"Sion"), field(2, &[0, 9]));
    assert_eq!(error(&message(&[&field(1, &[0xff]), &tenths])), Error::BadField(1));
    assert_eq!(error(&message(&[&name, &field(2, &[9])])), Error::BadField(2));
    assert_eq!(error(&message(&[&name, &field(2, &[0, 0, 9])])), Error::BadField(2));
    assert_eq!(error(&message(&[&name, &tenths, &field(3, &[0xc3])])), Error::BadField(3));
    assert_eq!(error(&message(&[&name, &tenths, &name])), Error::BadField(1));
    assert_eq!(error(&message(&[&tenths, &tenths, &name])), Error::BadField(2));
    let remark = field(3, b"ice");
    assert_eq!(error(&message(&[&remark, &name, &tenths, &remark])), Error::BadField(3));
    // Beyond the body, though the input goes on.
    let mut beyond = message(&[&name, &tenths, &[7, 3, 0]]);
    beyond.extend_from_slice(b"WX\0\0");
    assert_eq!(error(&beyond), Error::BadField(7));
    assert_eq!(error(&message(&[&name, &tenths, &[8]])), Error::BadField(8));
}

#[test]
fn missing_fields() {
    assert_eq!(error(&message(&[])), Error::Missing(1));
    assert_eq!(error(&message(&[&field(2, &[0, 9])])), Error::Missing(1));
    assert_eq!(error(&message(&[&field(1, b""), &field(3, b"x")])), Error::Missing(2));
}
