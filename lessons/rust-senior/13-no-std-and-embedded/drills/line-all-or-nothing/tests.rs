#[test]
fn what_fits_is_there() {
    let mut line = Line::<16>::new();
    let (whole, tenths, state) = (12, 5, "ok");
    assert_eq!(line.append(format_args!("flow {whole}.{tenths}")), Ok(()));
    assert_eq!(line.as_str(), "flow 12.5");
    assert_eq!(line.append(format_args!(" {state:>6}")), Ok(()));
    assert_eq!(line.as_str(), "flow 12.5     ok");
    assert_eq!(line.append(format_args!("")), Ok(()));
}

#[test]
fn what_does_not_fit_leaves_no_trace() {
    let mut line = Line::<16>::new();
    let (flow, pressure, note) = (12, 1013, "a text of its own that is long");
    line.append(format_args!("flow {flow}")).unwrap();
    assert_eq!(line.append(format_args!(" at {pressure} hPa")), Err(Full));
    assert_eq!(line.as_str(), "flow 12");
    assert_eq!(line.append(format_args!(" {note}")), Err(Full));
    assert_eq!(line.as_str(), "flow 12");
    assert_eq!(line.append(format_args!(" l/min")), Ok(()));
    assert_eq!(line.as_str(), "flow 12 l/min");
}

#[test]
fn an_empty_line_may_be_too_small() {
    let mut line = Line::<3>::new();
    let (letter, digit) = ("é", 1);
    assert_eq!(line.append(format_args!("{letter}{letter}")), Err(Full));
    assert_eq!(line.as_str(), "");
    assert_eq!(line.append(format_args!("{letter}{digit}")), Ok(()));
    assert_eq!(line.as_str(), "é1");
}
