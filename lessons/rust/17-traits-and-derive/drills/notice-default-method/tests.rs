struct Banner(&'static str);

impl Notice for Banner {
    fn text(&self) -> &str {
        self.0
    }
}

#[test]
fn who_says_nothing_pays_by_length() {
    let flyer = Flyer {
        play: String::from("Tempest"),
    };
    assert_eq!((flyer.text(), flyer.cents()), ("Tempest", 70));
    let flyer = Flyer {
        play: String::from("Medea"),
    };
    assert_eq!((flyer.text(), flyer.cents()), ("Medea", 50));
    assert_eq!(Banner("Faust II").cents(), 80);
    assert_eq!(Banner("").cents(), 0);
}

#[test]
fn a_programme_has_its_price() {
    let programme = Programme {
        play: String::from("Medea"),
        pages: 14,
    };
    assert_eq!((programme.text(), programme.cents()), ("Medea", 350));
    let programme = Programme {
        play: String::from("Faust"),
        pages: 2,
    };
    assert_eq!((programme.text(), programme.cents()), ("Faust", 50));
}
