#[test]
fn the_board_shows_the_lines() {
    assert_eq!(board(&[Tram { line: 9 }, Tram { line: 14 }]), ["line 9", "line 14"]);
    assert!(board(&[]).is_empty());
}

#[test]
fn both_methods_are_as_they_were() {
    let tram = Tram { line: 3 };
    assert_eq!(Vehicle::text(tram), "a vehicle");
    assert_eq!(tram.text(), "a vehicle", "the trait's method still takes the value");
    assert_eq!(Tram::text(&tram), "line 3");
}
