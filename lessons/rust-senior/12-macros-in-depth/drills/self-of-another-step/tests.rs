struct Stop {
    line: u8,
    name: &'static str,
    zone: char,
}

row!(Stop: zone, name, line);

#[test]
fn fields_in_the_given_order() {
    let stop = Stop { line: 3, name: "Mill", zone: 'B' };
    assert_eq!(stop.row(), "B;Mill;3");
    let meter = Meter { place: "roof".to_string(), kwh: 7 };
    assert_eq!(meter.row(), "roof;7");
}

struct Lamp {
    watts: f32,
}

row!(Lamp: watts);

#[test]
fn a_single_field() {
    assert_eq!(Lamp { watts: 4.5 }.row(), "4.5");
    let rows: [Box<dyn Row>; 1] = [Box::new(Lamp { watts: 1.0 })];
    assert_eq!(rows[0].row(), "1");
}
