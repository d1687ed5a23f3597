#[test]
fn an_old_price_is_replaced() {
    let mut prices = HashMap::from([(4_711, 250), (5, 90)]);
    reprice(&mut prices, 4_711, 280);
    assert_eq!(prices, HashMap::from([(4_711, 280), (5, 90)]));
}

#[test]
fn a_new_article_is_added() {
    let mut prices = HashMap::new();
    reprice(&mut prices, 8, 120);
    reprice(&mut prices, 9, 121);
    assert_eq!(prices, HashMap::from([(8, 120), (9, 121)]));
}
