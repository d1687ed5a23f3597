#[test]
fn each_bed_is_counted() {
    assert_eq!(thirsty(90, 90, 90), 0);
    assert_eq!(thirsty(10, 90, 90), 1);
    assert_eq!(thirsty(90, 10, 90), 1);
    assert_eq!(thirsty(90, 90, 10), 1);
    assert_eq!(thirsty(12, 44, 29), 2);
    assert_eq!(thirsty(0, 1, 2), 3);
}

#[test]
fn thirty_is_enough() {
    assert_eq!(thirsty(30, 30, 30), 0);
    assert_eq!(thirsty(29, 30, 31), 1);
}
