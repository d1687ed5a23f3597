use std::num::{IntErrorKind, ParseIntError};

fn fails(text: &str) -> TariffError {
    load(text).expect_err("it must not load")
}

fn cause(error: &TariffError) -> Option<IntErrorKind> {
    let cause = error.source()?.downcast_ref::<ParseIntError>();
    Some(cause.expect("the parser's own error").kind().clone())
}

#[test]
fn a_good_tariff() {
    let tariff = load("A 120\n\n  B   240\n").unwrap();
    assert_eq!(tariff, BTreeMap::from([("A".to_string(), 120), ("B".to_string(), 240)]));
    assert!(load("").unwrap().is_empty());
}

#[test]
fn a_bad_price_has_its_cause() {
    let error = fails("A 120\nB 24O");
    assert_eq!((error.kind(), error.line()), (Kind::BadPrice, 2));
    assert_eq!(cause(&error), Some(IntErrorKind::InvalidDigit));
    let error = fails("\n\nA 99999999999");
    assert_eq!((error.kind(), error.line()), (Kind::BadPrice, 3));
    assert_eq!(cause(&error), Some(IntErrorKind::PosOverflow));
}

#[test]
fn the_others_have_none() {
    let error = fails("A 1\nB\n");
    assert_eq!((error.kind(), error.line()), (Kind::NoPrice, 2));
    assert!(error.source().is_none());
    let error = fails("A 1\n\nB 2\nA 3");
    assert_eq!((error.kind(), error.line()), (Kind::Twice, 4));
    assert!(error.source().is_none());
}

#[test]
fn display_names_the_line_and_not_the_cause() {
    for (text, line) in [("A 12O", 1), ("\nA", 2), ("A 1\nB 1\nB 1", 3)] {
        let error = fails(text);
        let shown = error.to_string();
        let rest = shown.strip_prefix(&format!("line {line}: ")).expect("begins with the line");
        assert!(rest.len() > 5, "it says what is wrong: {shown}");
        if let Some(cause) = error.source() {
            assert!(!shown.contains(&cause.to_string()), "the cause twice: {shown}");
        }
    }
    let shown: Vec<_> = ["A x", "A", "A 1\nA 1"].map(|text| fails(text).to_string()).into();
    assert_ne!(shown[0], shown[1]);
}

#[test]
fn it_goes_into_a_box_and_to_another_thread() {
    let error: Box<dyn Error + Send + Sync> = fails("A").into();
    let shown = std::thread::spawn(move || error.to_string()).join().unwrap();
    assert!(shown.starts_with("line 1: "));
}
