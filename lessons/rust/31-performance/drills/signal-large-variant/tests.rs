#[test]
fn a_signal_is_two_words_at_most() {
    assert!(size_of::<Signal>() <= 2 * size_of::<usize>());
}

#[test]
fn nothing_is_lost_of_a_picture() {
    let mut bytes = [0; 256];
    bytes[0] = 200;
    bytes[255] = 100;
    assert_eq!(brightness(&picture(bytes)), 300);
    assert_eq!(brightness(&picture([255; 256])), 65_280);
    assert_eq!(brightness(&Signal::Speed(80)), 80);
    assert_eq!(brightness(&Signal::Tick), 0);
}
