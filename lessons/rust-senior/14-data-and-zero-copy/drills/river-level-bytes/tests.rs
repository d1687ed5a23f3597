#[test]
fn levels() {
    assert_eq!(level(&[7, 1, 0x01, 0x02, 9]), Some(258));
    assert_eq!(level(&[7, 1, 0xff, 0xce]), Some(-50));
    assert_eq!(level(&[0, 0, 0x80, 0x00, 1, 1, 1]), Some(i16::MIN));
    let bytes = [0, 7, 1, 0, 80, 7, 1, 0];
    assert_eq!((level(&bytes[..]), level(&bytes[1..])), (Some(256), Some(80)));
}

#[test]
fn short_frames() {
    for len in 0..4 {
        assert_eq!(level(&[1, 2, 3][..len.min(3)]), None);
    }
}
