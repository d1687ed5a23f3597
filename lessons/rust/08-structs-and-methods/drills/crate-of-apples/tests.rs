#[test]
fn the_label_itself_comes_out() {
    let full = Crate {
        label: String::from("Elstar 2026"),
        kilograms: 14,
    };
    let before = full.label.as_ptr();
    let label = full.into_label();
    assert_eq!(label, "Elstar 2026");
    assert_eq!(label.as_ptr(), before, "the label was copied");
}

#[test]
fn other_labels_too() {
    let small = Crate {
        label: String::from("Boskoop"),
        kilograms: 2,
    };
    assert_eq!(small.into_label(), "Boskoop");
}
