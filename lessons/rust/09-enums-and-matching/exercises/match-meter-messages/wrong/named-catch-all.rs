// Cheat: the wildcard got a name and will take the fifth kind as well.
enum Message {
    Alive,
    Reading { litres: u32, battery: u32 },
    Leak(u32, u32), // the hour it was noticed, and litres since then
    Tampered { cover_open: bool },
}

// The line for the log.
fn line(message: &Message) -> String {
    match message {
        Message::Alive => String::from("alive"),
        Message::Reading { litres, .. } => format!("{litres} l"),
        Message::Leak(hour, litres) => format!("leak at {hour} h, {litres} l lost"),
        Message::Tampered { cover_open } => format!("tampered, cover open: {cover_open}"),
    }
}

// Leaks and open covers are urgent, and so is a battery below 10 percent.
fn urgent(message: &Message) -> bool {
    match message {
        Message::Reading { battery, .. } => *battery < 10,
        Message::Leak(_, _) => true,
        Message::Tampered { cover_open } => *cover_open,
        _other => false,
    }
}

fn main() {
    let night = [
        Message::Alive,
        Message::Reading {
            litres: 412,
            battery: 8,
        },
        Message::Leak(3, 25),
        Message::Tampered { cover_open: false },
    ];
    for message in &night {
        println!("{} (urgent: {})", line(message), urgent(message));
    }
}
