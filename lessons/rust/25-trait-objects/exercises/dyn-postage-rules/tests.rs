struct Free;

impl Rule for Free {
    fn cents(&self, _grams: u32) -> u32 {
        0
    }
}

#[test]
fn rules_of_different_types_add_up() {
    let mut counter = Counter::new();
    counter.add(Box::new(Base(180)));
    counter.add(Box::new(ByWeight { cents: 25 }));
    assert_eq!(counter.postage(450), 280);
    assert_eq!(counter.postage(99), 180);
}

#[test]
fn a_rule_of_somebody_else_is_accepted() {
    let mut counter = Counter::new();
    counter.add(Box::new(Free));
    assert_eq!(counter.postage(1000), 0);
}

#[test]
fn total_looks_at_a_list() {
    let rules: [Box<dyn Rule>; 2] = [Box::new(Base(5)), Box::new(Base(7))];
    assert_eq!(total(&rules, 1), 12);
    assert_eq!(total(&rules[..1], 1), 5);
    assert_eq!(total(&[], 1), 0);
}

#[test]
fn cheapest_accepts_different_iterators() {
    assert_eq!(cheapest(&mut vec![280, 240, 310].into_iter()), Some(240));
    assert_eq!(cheapest(&mut (5..8).rev()), Some(5));
    assert_eq!(cheapest(&mut std::iter::empty()), None);
}

#[test]
fn cheapest_is_one_function() {
    let function: fn(&mut dyn Iterator<Item = u32>) -> Option<u32> = cheapest;
    assert_eq!(function(&mut (3..4)), Some(3));
}
