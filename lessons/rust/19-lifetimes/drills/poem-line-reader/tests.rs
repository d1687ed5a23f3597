#[test]
fn two_lines_at_once() {
    let poem = String::from("one\ntwo\nthree");
    let mut reader = Reader { rest: &poem };
    let first = reader.next();
    let second = reader.next();
    let third = reader.next();
    assert_eq!((first, second, third), ("one", "two", "three"));
    assert_eq!(second.as_ptr(), poem[4..].as_ptr());
    assert_eq!(reader.next(), "");
}

#[test]
fn a_single_line() {
    let mut reader = Reader { rest: "alone" };
    assert_eq!(reader.next(), "alone");
    assert_eq!(reader.next(), "");
}
