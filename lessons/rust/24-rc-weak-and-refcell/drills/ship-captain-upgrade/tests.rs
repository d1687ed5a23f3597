fn ship(name: &'static str) -> Rc<Ship> {
    Rc::new(Ship { name })
}

#[test]
fn as_long_as_the_ship_exists() {
    let (aurora, boreas) = (ship("Aurora"), ship("Boreas"));
    let first = Sailor {
        ship: Rc::downgrade(&aurora),
    };
    let second = Sailor {
        ship: Rc::downgrade(&boreas),
    };
    assert_eq!(ship_name(&first), "Aurora");
    assert_eq!(ship_name(&second), "Boreas");
    drop(aurora);
    assert_eq!(ship_name(&first), "adrift");
    assert_eq!(ship_name(&second), "Boreas");
}

#[test]
fn asking_keeps_nothing_afloat() {
    let aurora = ship("Aurora");
    let sailor = Sailor {
        ship: Rc::downgrade(&aurora),
    };
    ship_name(&sailor);
    assert_eq!(Rc::strong_count(&aurora), 1);
}

#[test]
fn who_never_had_a_ship() {
    assert_eq!(ship_name(&Sailor { ship: Weak::new() }), "adrift");
}
