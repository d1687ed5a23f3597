const MEMORY: &[u8; 16] = b"....door open...";

#[test]
fn what_lies_inside() {
    assert_eq!(reply(MEMORY, 4, 9), Some(&b"door open"[..]));
    assert_eq!(reply(MEMORY, 0, 16), Some(&MEMORY[..]));
    assert_eq!(reply(MEMORY, 16, 0), Some(&b""[..]));
    assert_eq!(reply(MEMORY, 3, 0), Some(&b""[..]));
}

#[test]
fn what_does_not() {
    for (at, len) in [(0, 17), (15, 2), (16, 1), (17, 0), (u32::MAX, 0), (u32::MAX, 1), (4, u32::MAX), (u32::MAX, u32::MAX)] {
        assert_eq!(reply(MEMORY, at, len), None, "{at} {len}");
    }
}
