fn price(age: u32) -> u32 {
    match age {
        0..6 => 0,
        6..18 => 300,
        _ => 500,
    }
}

fn caught(mistake: impl Fn(u32) -> u32) -> bool {
    cases().iter().any(|(age, cents)| mistake(*age) != *cents)
}

#[test]
fn every_case_is_right() {
    for (age, cents) in cases() {
        assert_eq!(price(age), cents, "{age} years");
    }
}

#[test]
fn who_charges_from_five() {
    assert!(caught(|age| if age == 5 { 300 } else { price(age) }));
}

#[test]
fn who_charges_children_until_eighteen() {
    assert!(caught(|age| if age == 18 { 300 } else { price(age) }));
}

#[test]
fn who_charges_everybody_as_a_child() {
    assert!(caught(|age| price(age).min(300)));
}
