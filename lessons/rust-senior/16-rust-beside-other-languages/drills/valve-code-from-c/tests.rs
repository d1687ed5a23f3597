#[test]
fn known_codes() {
    assert_eq!(Valve::try_from(0), Ok(Valve::Closed));
    assert_eq!(Valve::try_from(1), Ok(Valve::Open));
    assert_eq!(Valve::try_from(2), Ok(Valve::Moving));
}

#[test]
fn all_others_keep_their_number() {
    for code in [3, -1, -2, 256, 257, 258, 65_536, i32::MAX, i32::MIN] {
        assert_eq!(Valve::try_from(code), Err(Unknown(code)));
    }
}
