#[test]
fn a_choir_ends_with_its_last_handle() {
    let choir = Choir::new("Harbour Voices");
    let alto = Singer::join(&choir, "Noor");
    let probe = Rc::downgrade(&choir);
    drop(choir);
    assert!(probe.upgrade().is_none(), "the choir is still alive");
    assert_eq!(alto.name, "Noor");
}

#[test]
fn a_choir_keeps_its_singers_alive() {
    let choir = Choir::new("Harbour Voices");
    let probe = Rc::downgrade(&Singer::join(&choir, "Noor"));
    Singer::join(&choir, "Ines");
    assert_eq!(choir.size(), 2);
    assert!(probe.upgrade().is_some(), "the singer is gone");
}

#[test]
fn a_singer_knows_the_choir() {
    let choir = Choir::new("Harbour Voices");
    let alto = Singer::join(&choir, "Noor");
    assert_eq!(alto.choir_name().as_deref(), Some("Harbour Voices"));
    assert_eq!(choir.size(), 1);
}

#[test]
fn a_singer_without_a_choir_says_so() {
    let choir = Choir::new("Harbour Voices");
    let alto = Singer::join(&choir, "Noor");
    drop(choir);
    assert_eq!(alto.choir_name(), None);
}
