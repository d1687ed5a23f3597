#[test]
fn fruit_and_year() {
    assert_eq!(label("plum", 2026), "plum jam 2026");
    assert_eq!(label("quince", 2025), "quince jam 2025");
}
