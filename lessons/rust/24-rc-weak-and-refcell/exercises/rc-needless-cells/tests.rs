#[test]
fn the_discount_is_taken_off_line_by_line() {
    let items = [("a", 15), ("b", 15), ("c", 15)];
    assert_eq!(settle(&items, 10), "42 cents, dearest: a");
}

#[test]
fn the_dearest_line_has_its_title() {
    let items = [("hosting", 2_000), ("domain", 900), ("support", 4_500)];
    assert_eq!(settle(&items, 10), "6660 cents, dearest: support");
}

#[test]
fn nothing_costs_nothing() {
    assert_eq!(settle(&[], 10), "0 cents, dearest: nothing");
}

#[test]
fn a_line_for_free_is_never_the_dearest() {
    assert_eq!(settle(&[("gift", 0)], 0), "0 cents, dearest: nothing");
}
