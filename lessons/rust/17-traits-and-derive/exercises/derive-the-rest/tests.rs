fn session() -> Session {
    Session {
        user: String::from("ines"),
        token: String::from("8f3a"),
        urgency: Urgency::High,
        attempts: 2,
    }
}

#[test]
fn urgencies_rise_from_low_to_high() {
    assert!(Urgency::Low < Urgency::Normal);
    assert!(Urgency::Normal < Urgency::High);
    let mut all = [Urgency::High, Urgency::Low, Urgency::Normal];
    all.sort();
    assert_eq!(all, [Urgency::Low, Urgency::Normal, Urgency::High]);
}

#[test]
fn defaults_stay() {
    assert_eq!(Urgency::default(), Urgency::Normal);
    let fresh = Session::default();
    assert_eq!(fresh.user, "");
    assert_eq!(fresh.token, "");
    assert_eq!(fresh.urgency, Urgency::Normal);
    assert_eq!(fresh.attempts, 0);
}

#[test]
fn a_clone_is_equal() {
    assert_eq!(session().clone(), session());
}

#[test]
fn every_field_counts_for_equality() {
    let mut other = session();
    other.attempts = 3;
    assert_ne!(other, session());
    let mut other = session();
    other.token.push('0');
    assert_ne!(other, session());
    let mut other = session();
    other.urgency = Urgency::Low;
    assert_ne!(other, session());
}

#[test]
fn the_log_does_not_show_the_token() {
    let line = format!("{:?}", session());
    assert_eq!(line, "Session(ines, token ***, High, 2 attempts)");
}
