// For each sensor, and not for those that were known.
fn both<A: Describe, B: Describe>(one: &A, other: &B) -> String {
    format!("{} / {}", one.describe(), other.describe())
}

#[test]
fn each_with_its_own_unit() {
    assert_eq!(Thermometer(-4).describe(), "reads -4");
    assert_eq!(Door(true).describe(), "reads open");
    assert_eq!(both(&Door(false), &Thermometer(7)), "reads shut / reads 7");
}
