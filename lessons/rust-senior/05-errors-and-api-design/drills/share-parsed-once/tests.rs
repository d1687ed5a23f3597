#[test]
fn the_borders() {
    for good in [0, 1, 250, 999, 1000] {
        assert_eq!(Share::try_from(good), Ok(Share(good)));
    }
    for bad in [1001, 5000, u16::MAX] {
        assert_eq!(Share::try_from(bad), Err(TooMuch(bad)));
    }
}

#[test]
fn try_into_comes_with_it() {
    let share: Result<Share, TooMuch> = 12_u16.try_into();
    assert_eq!(share, Ok(Share(12)));
}
