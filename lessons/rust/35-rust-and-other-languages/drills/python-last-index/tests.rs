#[test]
fn the_last_price() {
    assert_eq!(latest(&[980, 1_020]), Some(1_020));
    assert_eq!(latest(&[7]), Some(7));
    assert_eq!(latest(&[3, 2, 1]), Some(1));
}

#[test]
fn no_prices() {
    assert_eq!(latest(&[]), None);
}
