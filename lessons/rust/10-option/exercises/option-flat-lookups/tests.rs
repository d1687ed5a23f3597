fn member(points: u32, sponsor: Option<&str>) -> Member {
    let sponsor = sponsor.map(String::from);
    Member {
        card: Some(Card { points, sponsor }),
    }
}

fn guest() -> Member {
    Member { card: None }
}

#[test]
fn points_are_0_without_a_card() {
    assert_eq!(points(&member(7, None)), 7);
    assert_eq!(points(&guest()), 0);
}

#[test]
fn sponsor_needs_a_card_and_a_name() {
    assert_eq!(sponsor(&member(7, Some("City Books"))), Some("City Books"));
    assert_eq!(sponsor(&member(7, None)), None);
    assert_eq!(sponsor(&guest()), None);
}

#[test]
fn greeting_thanks_the_sponsor() {
    assert_eq!(
        greeting(&member(7, Some("City Books"))),
        "with thanks to City Books"
    );
    assert_eq!(greeting(&member(7, None)), "welcome");
    assert_eq!(greeting(&guest()), "welcome");
}

#[test]
fn bonus_is_half_from_100_points_on() {
    assert_eq!(bonus(&member(100, None)), Some(50));
    assert_eq!(bonus(&member(120, None)), Some(60));
}

#[test]
fn bonus_is_missing_below_100_points() {
    assert_eq!(bonus(&member(99, None)), None);
    assert_eq!(bonus(&guest()), None);
}
