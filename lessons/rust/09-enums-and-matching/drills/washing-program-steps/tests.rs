#[test]
fn every_step_has_its_time() {
    assert_eq!(minutes(&Step::Soak), 15);
    assert_eq!(minutes(&Step::Wash), 40);
    assert_eq!(minutes(&Step::Rinse), 20);
    assert_eq!(minutes(&Step::Spin), 10);
}
