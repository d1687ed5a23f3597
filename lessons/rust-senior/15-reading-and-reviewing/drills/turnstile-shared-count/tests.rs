#[test]
fn two_shared_references_count_together() {
    let turnstile = Turnstile::new();
    let (north, south) = (&turnstile, &turnstile);
    assert_eq!(north.pass(), 1);
    assert_eq!(south.pass(), 2);
    assert_eq!(north.pass(), 3);
    assert_eq!(Turnstile::new().pass(), 1);
}

#[test]
fn the_count_takes_no_more_room() {
    assert_eq!(size_of::<Turnstile>(), size_of::<u32>());
}
