#[test]
fn each_word_has_its_rate() {
    assert_eq!(bill!(day, 10), 320);
    assert_eq!(bill!(night, 40), 840);
    assert_eq!(bill!(weekend, 3), 75);
}

#[test]
fn the_hours_may_be_an_expression() {
    let hours = 4;
    assert_eq!(bill!(night, hours + 1), 105);
}

#[test]
fn the_rates_are_those_of_rate() {
    assert_eq!(rate!(day), 32);
    assert_eq!(rate!(night), 21);
    assert_eq!(rate!(weekend), 25);
}
