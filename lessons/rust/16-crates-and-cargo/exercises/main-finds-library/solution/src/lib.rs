pub mod clock;

#[cfg(test)]
mod checks; // the tests; leave this line and the file as they are

use clock::Time;

// The minutes to wait for the next departure, if there is one today.
pub fn wait(now: &Time, departures: &[Time]) -> Option<u32> {
    for departure in departures {
        if departure.minutes() >= now.minutes() {
            return Some(departure.minutes() - now.minutes());
        }
    }
    None
}
