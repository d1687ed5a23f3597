#[test]
fn twelve_times_the_argument() {
    assert_eq!(dozens!(3), 36);
    assert_eq!(dozens!(0), 0);
    let baskets = 5;
    assert_eq!(dozens!(baskets), 60);
}

#[test]
fn an_expression_stays_whole() {
    assert_eq!(dozens!(1 + 2), 36);
    assert_eq!(1 + dozens!(2), 25);
}
