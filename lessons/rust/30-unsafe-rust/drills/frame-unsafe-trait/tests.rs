fn zero<T: Plain>() -> T {
    T::all_zero()
}

#[test]
fn a_black_pixel() {
    assert_eq!(zero::<Pixel>(), Pixel([0, 0, 0]));
    assert_ne!(zero::<Pixel>(), Pixel([0, 0, 1]));
}

// SAFETY: every pattern of bits is a `u16`.
unsafe impl Plain for u16 {}

#[test]
fn the_trait_stays_unsafe() {
    assert_eq!(u16::all_zero(), 0);
}
