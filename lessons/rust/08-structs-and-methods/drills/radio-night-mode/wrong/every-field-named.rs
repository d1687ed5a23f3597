// Cheat: every field is written out.
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
    Settings {
        volume: 2,
        bass: day.bass,
        treble: day.treble,
        channel: day.channel,
        clock: day.clock,
    }
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
