// What the control room does: it knows the trait only.
fn line(gauge: &impl room::Gauge) -> String {
    let mark = if gauge.is_alarming() { "!" } else { "" };
    format!("{} {}{mark}", gauge.name(), gauge.value())
}

fn tank(litres: u32) -> Tank {
    Tank {
        litres,
        capacity: 800,
    }
}

#[test]
fn tank_reports_percent() {
    assert_eq!(line(&tank(400)), "tank 50");
    assert_eq!(line(&tank(80)), "tank 10");
    let small = Tank {
        litres: 45,
        capacity: 50,
    };
    assert_eq!(line(&small), "tank 90!");
}

#[test]
fn tank_is_alarming_at_both_ends() {
    assert_eq!(line(&tank(40)), "tank 5!");
    assert_eq!(line(&tank(79)), "tank 9!");
    assert_eq!(line(&tank(719)), "tank 89");
    assert_eq!(line(&tank(720)), "tank 90!");
}

#[test]
fn pump_is_alarming_from_90() {
    let mut pump = Pump {
        pressure: 89,
        readings: 0,
    };
    assert_eq!(line(&pump), "pump 89");
    pump.pressure = 90;
    assert_eq!(line(&pump), "pump 90!");
    pump.pressure = 3;
    assert_eq!(line(&pump), "pump 3");
}

#[test]
fn readings_of_the_pump_are_counted_separately() {
    let mut pump = Pump {
        pressure: 35,
        readings: 0,
    };
    pump.count_reading();
    pump.count_reading();
    assert_eq!(line(&pump), "pump 35");
    assert_eq!(pump.readings, 2);
}

#[test]
fn valve_is_100_or_0() {
    assert_eq!(line(&Valve { is_open: true }), "valve 100!");
    assert_eq!(line(&Valve { is_open: false }), "valve 0");
}
