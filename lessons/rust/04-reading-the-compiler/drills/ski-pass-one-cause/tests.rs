#[test]
fn the_last_two_digits_decide() {
    assert_eq!(gate(5_000_000_017), 17);
    assert_eq!(gate(5_000_000_142), 42);
    assert_eq!(gate(12), 12);
    assert_eq!(gate(4_294_967_296), 96);
}
