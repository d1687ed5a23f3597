struct TrialMonth;

impl Plan for TrialMonth {
    fn cents(&self) -> u32 {
        1
    }

    fn label(&self) -> String {
        String::from("trial month")
    }
}

#[test]
fn a_plan_of_somebody_else_is_accepted() {
    let items: [Box<dyn Plan>; 2] = [Box::new(TrialMonth), flat(900)];
    assert_eq!(
        invoice(&items),
        "trial month: 1\nflat rate: 900\ntotal: 901"
    );
}

#[test]
fn every_plan_has_its_line() {
    let items = [flat(900), per_seat(300, 4), metered(20, 35)];
    assert_eq!(
        invoice(&items),
        "flat rate: 900\n4 seats: 1200\n35 GB: 500\ntotal: 2600"
    );
}

#[test]
fn the_first_gigabytes_are_free() {
    assert_eq!(invoice(&[metered(20, 10)]), "10 GB: 0\ntotal: 0");
    assert_eq!(invoice(&[metered(20, 3)]), "3 GB: 0\ntotal: 0");
    assert_eq!(invoice(&[metered(20, 11)]), "11 GB: 20\ntotal: 20");
}

#[test]
fn plans_keep_their_order() {
    let items = [per_seat(1, 1), flat(2), per_seat(3, 1)];
    assert_eq!(
        invoice(&items),
        "1 seats: 1\nflat rate: 2\n1 seats: 3\ntotal: 6"
    );
}

#[test]
fn nothing_costs_nothing() {
    assert_eq!(invoice(&[]), "total: 0");
}

#[test]
fn a_plan_has_only_fields_of_its_own() {
    assert!(size_of_val(&*flat(900)) <= 4);
    assert!(size_of_val(&*per_seat(300, 4)) <= 8);
    assert!(size_of_val(&*metered(20, 35)) <= 8);
}
