#[test]
fn plain_letters() {
    assert_eq!(dots("soup"), 16);
    assert_eq!(dots(""), 20);
}

#[test]
fn accents_count_once() {
    assert_eq!(dots("crème brûlée"), 8);
    assert_eq!(dots("Käsespätzle"), 9);
    assert_eq!(dots("寿司"), 18);
}

#[test]
fn long_dishes_get_none() {
    assert_eq!(dots("a very long name of a dish"), 0);
}
