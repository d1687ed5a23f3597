#[derive(Debug, Clone, Copy, PartialEq)]
struct Settings {
    volume: u32,
    bass: i32,
    treble: i32,
    channel: u32,
    clock: bool,
}

// The same settings, but quiet.
fn night(day: Settings) -> Settings {
    let mut day = day;
    day.volume = 2;
    day
}

fn main() {
    let day = Settings {
        volume: 11,
        bass: 3,
        treble: -1,
        channel: 4,
        clock: true,
    };
    println!("{:?}", night(day));
}
