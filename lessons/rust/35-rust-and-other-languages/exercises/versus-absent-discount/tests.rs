use super::*;

fn agreements() -> HashMap<String, u32> {
    HashMap::from([(String::from("ines"), 15), (String::from("lea"), 0)])
}

#[test]
fn missing_agreement_is_none() {
    assert!(discount_for(&agreements(), "omar") == None);
    assert!(discount_for(&agreements(), "ines") == Some(15));
    assert!(discount_for(&agreements(), "lea") == Some(0));
}

#[test]
fn price_without_agreement_is_full() {
    assert_eq!(price(&agreements(), "omar", 2000), 2000);
    assert_eq!(price(&agreements(), "ines", 2000), 1700);
    assert_eq!(price(&agreements(), "lea", 2000), 2000);
    assert_eq!(
        price(&agreements(), "ines", 33),
        29,
        "the rounding has changed"
    );
}

#[test]
fn label_tells_zero_from_nothing() {
    assert_eq!(label(&agreements(), "omar"), "no agreement");
    assert_eq!(label(&agreements(), "lea"), "0 percent");
    assert_eq!(label(&agreements(), "ines"), "15 percent");
}
