#[test]
fn light_vehicles_board() {
    assert_eq!(board(0), Ok(0));
    assert_eq!(board(1_200), Ok(1_200));
    assert_eq!(board(3_500), Ok(3_500));
}

#[test]
fn heavy_ones_do_not() {
    assert_eq!(board(3_501), Err(String::from("3501 kg is too heavy")));
    assert_eq!(board(7_500), Err(String::from("7500 kg is too heavy")));
}
