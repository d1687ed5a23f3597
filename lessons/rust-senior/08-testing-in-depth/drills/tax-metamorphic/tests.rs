#[test]
fn plausible_tolls() {
    assert!(plausible(|kg| kg * 3));
    assert!(plausible(|_| 0));
    assert!(plausible(|kg| if kg == 0 { 0 } else { 250 + kg / 100 * 40 }));
}

#[test]
fn each_sentence_is_needed() {
    assert!(!plausible(|kg| kg + 1), "nothing costs something");
    assert!(!plausible(|kg| kg.min(399) - (kg - 399).max(0)), "cheaper at the end");
    assert!(!plausible(|kg| if kg == 200 { 199 - 50 } else { kg }), "one step down in the middle");
    assert!(!plausible(|kg| if kg == 0 { 0 } else { kg - 1_000 }), "negative");
    assert!(!plausible(|kg| if (1..3).contains(&kg) { -1 } else { kg }));
}
