pub struct Reading {
    room: String,
    watt_hours: u32,
}

impl Reading {
    pub fn room(&self) -> &str {
        &self.room
    }

    pub fn watt_hours(&self) -> u32 {
        self.watt_hours
    }
}

// A line such as "kitchen 340". Lines of another form are no readings.
pub fn parse_line(line: &str) -> Option<Reading> {
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
