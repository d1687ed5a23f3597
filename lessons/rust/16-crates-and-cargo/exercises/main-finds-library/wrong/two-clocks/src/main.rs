mod clock;

use route_board::clock::Time;
use route_board::wait;

fn main() {
    // The program keeps its own clock and translates.
    let now = clock::Time::new(8, 50);
    let departures = [Time::new(7, 40), Time::new(9, 15)];
    match wait(&Time::new(0, now.minutes()), &departures) {
        Some(minutes) => println!("next in {minutes} minutes"),
        None => println!("no more today"),
    }
}
