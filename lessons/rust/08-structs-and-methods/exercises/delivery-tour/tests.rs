#[test]
fn a_new_tour_is_empty() {
    let tour = Tour::new("Ines");
    assert_eq!(tour.driver, "Ines");
    assert_eq!((tour.stops, tour.metres), (0, 0));
    assert_eq!(tour.cost(), 0);
}

#[test]
fn add_counts_stops_and_metres() {
    let mut tour = Tour::new("Ines");
    tour.add(1200);
    tour.add(900);
    assert_eq!((tour.stops, tour.metres), (2, 2100));
    assert_eq!(tour.cost(), 410);
}

#[test]
fn a_tour_is_long_above_50_kilometres() {
    let mut tour = Tour::new("Ines");
    tour.add(50_000);
    assert!(!tour.is_long());
    tour.add(1);
    assert!(tour.is_long());
}

#[test]
fn the_line_names_driver_and_cost() {
    let mut tour = Tour::new("Jo");
    tour.add(800);
    assert_eq!(line(&tour), "Jo: 180 cents");
}
