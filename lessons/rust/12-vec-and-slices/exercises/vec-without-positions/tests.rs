#[test]
fn fast_counts_up_to_the_limit() {
    assert_eq!(fast(&vec![71, 64, 68], 68), 2);
    assert_eq!(fast(&vec![71], 70), 0);
    assert_eq!(fast(&Vec::new(), 70), 0);
}

#[test]
fn best_is_the_first_of_the_fastest() {
    assert_eq!(best(&vec![71, 64, 68, 64]), Some(1));
    assert_eq!(best(&vec![60, 64]), Some(0));
    assert_eq!(best(&vec![71, 64, 63]), Some(2));
}

#[test]
fn no_lap_is_the_best_of_none() {
    assert_eq!(best(&Vec::new()), None);
}

#[test]
fn late_first_turns_the_order_round() {
    let names = vec![
        String::from("Ines"),
        String::from("Amir"),
        String::from("Lou"),
    ];
    assert_eq!(late_first(&names), ["Lou", "Amir", "Ines"]);
    assert!(late_first(&Vec::new()).is_empty());
}

#[test]
fn shirts_are_numbered_from_1() {
    let names = vec![String::from("Ines"), String::from("Amir")];
    assert_eq!(hand_out(names), ["1 Ines", "2 Amir"]);
    assert!(hand_out(Vec::new()).is_empty());
}
