// Has an order and no Clone.
#[derive(PartialEq, PartialOrd)]
struct Depth(u32);

#[test]
fn whole_numbers_have_a_range() {
    let range = range_of(&[17, 26, 21]).expect("a range");
    assert_eq!((range.low, range.high), (17, 26));
    let single = range_of(&[-4]).expect("a range");
    assert_eq!((single.low, single.high), (-4, -4));
}

#[test]
fn floats_and_characters_have_a_range() {
    let range = range_of(&[0.5, 0.25, 0.375]).expect("a range");
    assert_eq!((range.low, range.high), (0.25, 0.5));
    let range = range_of(&['m', 'a', 'x']).expect("a range");
    assert_eq!((range.low, range.high), ('a', 'x'));
}

#[test]
fn texts_have_a_range() {
    let names = [String::from("Tom"), String::from("Ines")];
    let range = range_of(&names).expect("a range");
    assert_eq!(range.low, "Ines");
    assert_eq!(range.high, "Tom");
    assert_eq!(names[0], "Tom");
}

#[test]
fn nothing_has_no_range() {
    assert!(range_of::<u8>(&[]).is_none());
}

#[test]
fn both_ends_are_included() {
    let range = range_of(&[10u8, 20]).expect("a range");
    assert!(range.contains(&10));
    assert!(range.contains(&20));
    assert!(!range.contains(&9));
    assert!(!range.contains(&21));
}

#[test]
fn contains_needs_no_clone() {
    let range = Range {
        low: Depth(3),
        high: Depth(9),
    };
    assert!(range.contains(&Depth(9)));
    assert!(!range.contains(&Depth(2)));
}
