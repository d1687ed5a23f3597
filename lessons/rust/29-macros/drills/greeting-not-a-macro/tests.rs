#[test]
fn both_are_greeted() {
    assert_eq!(
        welcome("Ines", "Omar"),
        ["Good evening, Ines", "Good evening, Omar"]
    );
    assert_eq!(welcome("", "Zoë"), ["Good evening, ", "Good evening, Zoë"]);
}
