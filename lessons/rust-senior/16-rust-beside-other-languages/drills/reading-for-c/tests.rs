use std::mem::offset_of;

#[test]
fn the_order_and_padding_of_c() {
    let offsets = (offset_of!(Reading, station), offset_of!(Reading, litres), offset_of!(Reading, sign));
    assert_eq!(offsets, (0, 4, 8));
    assert_eq!((size_of::<Reading>(), align_of::<Reading>()), (12, 4));
}

#[test]
fn the_function_is_the_same() {
    let call: extern "C" fn(Reading) -> i64 = signed_litres;
    assert_eq!(call(Reading { station: 1, litres: 250, sign: 0 }), 250);
    assert_eq!(call(Reading { station: 1, litres: u32::MAX, sign: 1 }), -4_294_967_295);
}
