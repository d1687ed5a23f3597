#[test]
fn every_tariff_is_looked_at() {
    assert_eq!(cheapest(0), 200);
    assert_eq!(cheapest(50), 100);
}

#[test]
fn the_discount_keeps_the_cents() {
    assert_eq!(discounted!(250, 10), 225);
    assert_eq!(discounted!(450 + 5, 20), 364);
}

#[test]
fn an_argument_runs_once() {
    let mut queue = vec![300, 200];
    assert_eq!(discounted!(queue.pop().unwrap(), 50), 100);
    assert_eq!(queue, [300]);
}

#[test]
fn lists_with_and_without_a_last_comma() {
    assert_eq!(tariffs!["dog": 230], [("dog", 230)]);
    assert_eq!(tariffs!["dog": 230, "bike": 400,].len(), 2);
}
