#[test]
fn numbers_strings_and_floats() {
    assert_eq!(higher(1_200, 950), 1_200);
    assert_eq!(higher(3, 4), 4);
    assert_eq!(higher("Ines", "Omar"), "Omar");
    assert_eq!(higher(0.5, 0.25), 0.5);
    assert_eq!(higher(String::from("b"), String::from("a")), "b");
}

#[test]
fn equal_bids_go_to_the_first() {
    assert!(higher(0.0_f64, -0.0).is_sign_positive());
    assert!(higher(-0.0_f64, 0.0).is_sign_negative());
}

// Has an order and can do nothing else.
#[derive(PartialEq, PartialOrd)]
struct Favour(u32);

#[test]
fn an_order_is_enough() {
    assert_eq!(higher(Favour(3), Favour(9)).0, 9);
}
