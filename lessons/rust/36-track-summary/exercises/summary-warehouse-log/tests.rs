use super::*;

#[test]
fn parse_reads_both_directions() {
    assert_eq!(
        parse("in north 40"),
        Ok(Movement::In {
            depot: "north",
            kilos: 40
        })
    );
    assert_eq!(
        parse("  out   south  5 "),
        Ok(Movement::Out {
            depot: "south",
            kilos: 5
        })
    );
}

#[test]
fn parse_counts_the_fields_first() {
    assert_eq!(parse("in north"), Err(LineError::Fields));
    assert_eq!(parse("in north 40 kg"), Err(LineError::Fields));
    assert_eq!(parse("moved"), Err(LineError::Fields));
}

#[test]
fn parse_names_the_fault() {
    assert_eq!(parse("move north 40"), Err(LineError::UnknownWord));
    assert_eq!(parse("in north many"), Err(LineError::NotANumber));
    assert_eq!(parse("out north -5"), Err(LineError::NotANumber));
    assert_eq!(parse("IN north 40"), Err(LineError::UnknownWord));
}

#[test]
fn stock_adds_and_subtracts() {
    let log = "in north 40\nin south 12\nout north 5\nin north 1\n";
    assert_eq!(
        stock(log),
        Ok(BTreeMap::from([("north", 36), ("south", 12)]))
    );
}

#[test]
fn stock_skips_what_means_nothing() {
    let log = "# Monday\n\n   \nin north 40\n  # a note\n";
    assert_eq!(stock(log), Ok(BTreeMap::from([("north", 40)])));
    assert_eq!(stock(""), Ok(BTreeMap::new()));
}

#[test]
fn stock_tells_the_line_of_the_first_error() {
    let log = "# Monday\nin north 40\n\nin south\nout north 99\n";
    assert_eq!(stock(log), Err((4, LineError::Fields)));
}

#[test]
fn stock_never_goes_below_zero() {
    let log = "in north 40\nout north 41\n";
    assert_eq!(stock(log), Err((2, LineError::TooMuch)));
    assert_eq!(stock("out west 1"), Err((1, LineError::TooMuch)));
    assert_eq!(
        stock("in north 4\nout north 4"),
        Ok(BTreeMap::from([("north", 0)]))
    );
}

#[test]
fn render_is_in_order() {
    let stock = BTreeMap::from([("south", 12), ("north", 35)]);
    assert_eq!(render(&stock), "north: 35 kg\nsouth: 12 kg\n");
    assert_eq!(render(&BTreeMap::new()), "");
}
