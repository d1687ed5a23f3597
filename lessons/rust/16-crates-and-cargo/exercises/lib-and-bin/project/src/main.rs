struct Reading {
    room: String,
    watt_hours: u32,
}

// A line such as "kitchen 340". Lines of another form are no readings.
fn parse_line(line: &str) -> Option<Reading> {
    let (room, number) = line.split_once(' ')?;
    let watt_hours = number.trim().parse().ok()?;
    Some(Reading {
        room: room.to_string(),
        watt_hours,
    })
}

// What all readings consumed together.
fn total(readings: &[Reading]) -> u32 {
    let mut sum = 0;
    for reading in readings {
        sum += reading.watt_hours;
    }
    sum
}

fn main() {
    let mut readings = Vec::new();
    for line in ["kitchen 340", "hall 25", "meter exchanged"] {
        if let Some(reading) = parse_line(line) {
            println!("{:>8} {:>6} Wh", reading.room, reading.watt_hours);
            readings.push(reading);
        }
    }
    println!("   total {:>6} Wh", total(&readings));
}
