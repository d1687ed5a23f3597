#[test]
fn arrows_stand_between() {
    assert_eq!(post(&["Alp", "Lake", "Summit"]), "Alp > Lake > Summit");
    assert_eq!(post(&["Alp", "Lake"]), "Alp > Lake");
}

#[test]
fn one_hut_and_none() {
    assert_eq!(post(&["Alp"]), "Alp");
    assert_eq!(post(&[]), "");
}

#[test]
fn a_hut_without_a_name_keeps_its_place() {
    assert_eq!(post(&["", "Lake"]), " > Lake");
}
