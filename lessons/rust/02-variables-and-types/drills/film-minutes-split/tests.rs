#[test]
fn hours_are_cut_not_rounded() {
    assert_eq!(split(135), (2, 15));
    assert_eq!(split(119), (1, 59));
}

#[test]
fn the_edges_of_an_hour() {
    assert_eq!(split(0), (0, 0));
    assert_eq!(split(59), (0, 59));
    assert_eq!(split(60), (1, 0));
    assert_eq!(split(600), (10, 0));
}
