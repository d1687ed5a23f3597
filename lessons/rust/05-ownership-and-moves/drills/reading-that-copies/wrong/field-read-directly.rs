#[derive(Clone, Debug, PartialEq)]
struct Reading {
    buoy: u32,
    millimetres: i32,
}

fn height(reading: Reading) -> i32 {
    reading.millimetres
}

// The reading, and its height over the mean level.
fn with_height(reading: Reading, mean: i32) -> (Reading, i32) {
    let over = reading.millimetres - mean;
    (reading, over)
}

fn main() {
    let reading = Reading {
        buoy: 7,
        millimetres: 5_120,
    };
    let (reading, over) = with_height(reading, 5_000);
    println!("buoy {}: {over}", reading.buoy);
}
