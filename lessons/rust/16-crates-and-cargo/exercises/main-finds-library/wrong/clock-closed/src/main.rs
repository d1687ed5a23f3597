use route_board::clock::Time;
use route_board::wait;

fn main() {
    let departures = [Time::new(7, 40), Time::new(9, 15)];
    match wait(&Time::new(8, 50), &departures) {
        Some(minutes) => println!("next in {minutes} minutes"),
        None => println!("no more today"),
    }
}
