struct Ride(u32);

impl Planner for Ride {
    fn length(&self) -> u32 {
        self.0 / 4
    }

    fn merge(first: &Ride, second: &Ride) -> Ride {
        Ride(first.0.max(second.0))
    }
}

#[test]
fn tours_of_any_type() {
    let tours: [&dyn Planner; 3] = [&Walk(800), &Walk(801), &Ride(3_200)];
    assert_eq!(tours.map(minutes), [10, 11, 10]);
}

#[test]
fn concrete_planners_still_merge() {
    assert_eq!(Walk::merge(&Walk(900), &Walk(1_000)).length(), 1_900);
    assert_eq!(Walk::merge(&Walk(1), &Walk(0)).length(), 1);
    assert_eq!(<Ride as Planner>::merge(&Ride(8), &Ride(4)).length(), 2);
}
