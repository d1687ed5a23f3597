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

// A sum that does not fit in a `u32` panics where it is added up.
#[test]
fn sum_is_found_in_a_thread() {
    let (sender, receiver) = std::sync::mpsc::channel();
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if panic.to_string().contains("overflow") {
            let _ = sender.send(std::thread::current().id());
        }
        report(panic);
    }));
    let _ = std::panic::catch_unwind(|| sum_and_count(vec![u32::MAX, 1]));
    let _ = std::panic::take_hook();
    if let Ok(place) = receiver.try_recv() {
        assert_ne!(place, std::thread::current().id());
    }
}
