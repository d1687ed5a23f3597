#[test]
fn sum_and_number_belong_together() {
    assert_eq!(sum_and_count(vec![120, 80, 45]), (245, 3));
    assert_eq!(sum_and_count(vec![]), (0, 0));
}

#[test]
fn longest_looks_at_every_name() {
    let names = [
        String::from("Zoo"),
        String::from("Harbour"),
        String::from("Museum"),
    ];
    assert_eq!(longest(&names), 7);
    assert_eq!(longest(&[]), 0);
}

#[test]
fn parcels_arrive_complete_and_in_order() {
    let parcels = vec![
        Parcel {
            town: String::from("Oslo"),
            grams: 900,
        },
        Parcel {
            town: String::from("Bergen"),
            grams: 250,
        },
    ];
    let (loaded, list) = load(parcels);
    assert_eq!(list, "Oslo;Bergen;");
    let arrived: Vec<(&str, u32)> = loaded.iter().map(|p| (p.town.as_str(), p.grams)).collect();
    assert_eq!(arrived, [("Oslo", 900), ("Bergen", 250)]);
}
