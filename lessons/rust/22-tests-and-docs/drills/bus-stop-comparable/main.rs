struct Stop {
    name: String,
    zone: char,
}

// The stop as it stands in the timetable, "Harbour/A".
fn parse(entry: &str) -> Option<Stop> {
    let (name, zone) = entry.split_once('/')?;
    let zone = zone.chars().next()?;
    Some(Stop {
        name: String::from(name),
        zone,
    })
}

fn main() {
    if let Some(stop) = parse("Harbour/A") {
        println!("{} in zone {}", stop.name, stop.zone);
    }
}
