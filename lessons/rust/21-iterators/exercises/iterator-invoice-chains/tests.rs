fn invoice(customer: &str, cents: u32, due_day: u32, paid: bool) -> Invoice {
    Invoice {
        customer: String::from(customer),
        cents,
        due_day,
        paid,
    }
}

fn samples() -> [Invoice; 4] {
    [
        invoice("Aker", 12900, 40, false),
        invoice("Bakke", 599, 12, true),
        invoice("Dahl", 2450, 60, false),
        invoice("Aker", 100, 5, false),
    ]
}

#[test]
fn open_total_leaves_out_what_is_paid() {
    assert_eq!(open_total(&samples()), 15450);
    assert_eq!(open_total(&[]), 0);
}

#[test]
fn late_customers_come_in_order() {
    assert_eq!(late_customers(&samples(), 60), ["Aker", "Aker"]);
    assert_eq!(late_customers(&samples(), 61), ["Aker", "Dahl", "Aker"]);
}

#[test]
fn place_of_is_the_first_one() {
    assert_eq!(place_of(&samples(), "Aker"), Some(0));
    assert_eq!(place_of(&samples(), "Dahl"), Some(2));
    assert_eq!(place_of(&samples(), "Moen"), None);
}

#[test]
fn amounts_are_read_in_order() {
    assert_eq!(amounts(&["12900", "", "599"]), Ok(vec![12900, 599]));
    assert_eq!(amounts(&[]), Ok(vec![]));
}

#[test]
fn amounts_gives_the_first_error() {
    let first = amounts(&["12", "1O0", "99999999999"]).unwrap_err();
    assert_eq!(Err(first), "1O0".parse::<u32>());
    let first = amounts(&["12", "99999999999", "1O0"]).unwrap_err();
    assert_eq!(Err(first), "99999999999".parse::<u32>());
}
