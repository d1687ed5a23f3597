fn lost() -> Parcel {
    Parcel::Lost {
        depot: String::from("Lyon"),
    }
}

fn travelling() -> Parcel {
    Parcel::Travelling {
        depot: String::from("Turin"),
    }
}

#[test]
fn board_shows_where_a_lost_parcel_was_seen() {
    assert_eq!(board(&lost()), "lost, last seen at Lyon");
}

#[test]
fn board_shows_the_others_as_before() {
    assert_eq!(board(&Parcel::Accepted), "accepted");
    assert_eq!(board(&travelling()), "at Turin");
    assert_eq!(board(&Parcel::Delivered(String::from("Okafor"))), "delivered to Okafor");
}

#[test]
fn only_a_lost_parcel_costs_money() {
    assert_eq!(liability(&lost()), 50);
    assert_eq!(liability(&Parcel::Accepted), 0);
    assert_eq!(liability(&travelling()), 0);
    assert_eq!(liability(&Parcel::Delivered(String::new())), 0);
}

#[test]
fn nobody_works_on_a_lost_parcel() {
    assert!(!open(&lost()));
}

#[test]
fn open_answers_for_the_others_as_before() {
    assert!(open(&Parcel::Accepted));
    assert!(open(&travelling()));
    assert!(!open(&Parcel::Delivered(String::new())));
}
