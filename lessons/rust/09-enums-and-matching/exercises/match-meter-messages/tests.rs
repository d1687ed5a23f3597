#[test]
fn line_names_the_litres_of_a_reading() {
    let message = Message::Reading {
        litres: 412,
        battery: 80,
    };
    assert_eq!(line(&message), "412 l");
}

#[test]
fn line_names_hour_and_litres_of_a_leak() {
    assert_eq!(line(&Message::Leak(3, 25)), "leak at 3 h, 25 l lost");
}

#[test]
fn line_of_the_other_messages() {
    assert_eq!(line(&Message::Alive), "alive");
    let message = Message::Tampered { cover_open: true };
    assert_eq!(line(&message), "tampered, cover open: true");
}

#[test]
fn a_weak_battery_is_urgent() {
    let weak = Message::Reading {
        litres: 1,
        battery: 9,
    };
    let good = Message::Reading {
        litres: 1,
        battery: 10,
    };
    assert!(urgent(&weak));
    assert!(!urgent(&good));
}

#[test]
fn leaks_and_open_covers_are_urgent() {
    assert!(urgent(&Message::Leak(0, 1)));
    assert!(urgent(&Message::Tampered { cover_open: true }));
    assert!(!urgent(&Message::Tampered { cover_open: false }));
    assert!(!urgent(&Message::Alive));
}
