// The last hour of the day costs as much as noon.
// How many slots of so many minutes a day has.
const fn slots_per_day(minutes_each: usize) -> usize {
    24 * 60 / minutes_each
}

// Cents per kilowatt hour for each hour: cheap from 22 to 6.
const fn hourly_prices(day: u32, night: u32) -> [u32; 24] {
    let mut prices = [day; 24];
    let mut hour = 0;
    while hour < 24 {
        if hour < 6 || hour == 22 {
            prices[hour] = night;
        }
        hour += 1;
    }
    prices
}

const SLOTS: usize = slots_per_day(15);
const PRICES: [u32; 24] = hourly_prices(42, 27);

// Counts how many charges began in each slot.
fn count_starts(minutes_of_day: &[usize]) -> [u32; SLOTS] {
    let mut starts = [0; SLOTS];
    for minute in minutes_of_day {
        starts[minute * SLOTS / (24 * 60)] += 1;
    }
    starts
}

fn main() {
    let starts = count_starts(&[0, 14, 15, 1439]);
    println!("{} slots, {} in the first", starts.len(), starts[0]);
    println!("at noon {} cents", PRICES[12]);
}
