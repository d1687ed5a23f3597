#[test]
fn light_parcels_cost_the_base_price() {
    let school = rule(400, 30);
    assert_eq!(school(0), 400);
    assert_eq!(school(3), 400);
    assert_eq!(school(5), 400);
}

#[test]
fn each_kilogram_above_counts() {
    let school = rule(400, 30);
    assert_eq!(school(6), 430);
    assert_eq!(school(12), 610);
}

#[test]
fn each_customer_has_a_rule() {
    let bakery = rule(250, 100);
    let florist = rule(0, 1);
    assert_eq!(bakery(7), 450);
    assert_eq!(florist(7), 2);
}
