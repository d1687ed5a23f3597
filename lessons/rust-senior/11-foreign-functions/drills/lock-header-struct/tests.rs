use std::mem::offset_of;

unsafe extern "C" fn other(_chamber: c_int) {}

#[test]
fn laid_out_as_in_c() {
    assert_eq!(size_of::<Gate>(), 40);
    assert_eq!(align_of::<Gate>(), 8);
    assert_eq!(offset_of!(Gate, chamber), 0);
    assert_eq!(offset_of!(Gate, level_cm), 4);
    assert_eq!(offset_of!(Gate, doors), 8);
    assert_eq!(offset_of!(Gate, name), 16);
    assert_eq!(offset_of!(Gate, open), 24);
    assert_eq!(offset_of!(Gate, moved), 32);
}

#[test]
fn the_types_are_those_of_the_header() {
    let gate = Gate {
        chamber: 3_u8,
        level_cm: -120 as c_int,
        doors: [1_u16, 2],
        name: c"north".as_ptr(),
        open: true,
        moved: Some(other),
    };
    let Gate { chamber, level_cm, doors, name, open, moved } = gate;
    assert_eq!((chamber, level_cm, doors, open), (3, -120, [1, 2], true));
    assert!(!name.is_null() && moved.is_some());
}

#[test]
fn a_gate_that_is_shut() {
    assert!(SHUT.name.is_null() && SHUT.moved.is_none() && !SHUT.open);
    assert_eq!((SHUT.chamber, SHUT.level_cm, SHUT.doors), (0, 0, [0, 0]));
}
