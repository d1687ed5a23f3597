#[test]
fn percent_is_at_most_100() {
    assert_eq!(Percent::new(15), Percent(15));
    assert_eq!(Percent::new(100), Percent(100));
    assert_eq!(Percent::new(720), Percent(100));
}

#[test]
fn amounts_are_added_and_multiplied() {
    let soup = Cents(720);
    assert_eq!(soup.plus(Cents(150)), Cents(870));
    assert_eq!(soup.times(3), Cents(2160));
    assert_eq!(soup.times(0), Cents(0));
    assert_eq!(soup, Cents(720));
}

#[test]
fn the_discount_is_rounded_up() {
    assert_eq!(Cents(2461).less(Percent::new(15)), Cents(2091));
    assert_eq!(Cents(2460).less(Percent::new(15)), Cents(2091));
    assert_eq!(Cents(1).less(Percent::new(1)), Cents(0));
}

#[test]
fn the_edges_of_a_discount() {
    assert_eq!(Cents(500).less(Percent::new(0)), Cents(500));
    assert_eq!(Cents(500).less(Percent::new(100)), Cents(0));
    assert_eq!(Cents(0).less(Percent::new(50)), Cents(0));
}

#[test]
fn large_amounts_do_not_overflow() {
    assert_eq!(Cents(u32::MAX).less(Percent::new(0)), Cents(u32::MAX));
    assert_eq!(Cents(4_000_000_000).less(Percent::new(25)), Cents(3_000_000_000));
}
