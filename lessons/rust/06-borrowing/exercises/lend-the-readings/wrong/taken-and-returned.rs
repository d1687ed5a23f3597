// Cheat: nothing is copied and nothing is lent, the vector goes in and out of every helper.
// Corrects every reading of a sensor by its known error.
fn calibrate(readings: Vec<i32>, offset: i32) -> Vec<i32> {
    let mut corrected = Vec::new();
    for reading in readings {
        corrected.push(reading + offset);
    }
    corrected
}

fn lowest(readings: Vec<i32>) -> (i32, Vec<i32>) {
    let mut low = readings[0];
    for i in 0..readings.len() {
        if readings[i] < low {
            low = readings[i];
        }
    }
    (low, readings)
}

fn highest(readings: Vec<i32>) -> (i32, Vec<i32>) {
    let mut high = readings[0];
    for i in 0..readings.len() {
        if readings[i] > high {
            high = readings[i];
        }
    }
    (high, readings)
}

// Counts the readings of 25 degrees and more.
fn warm_hours(readings: Vec<i32>) -> (usize, Vec<i32>) {
    let mut hours = 0;
    for i in 0..readings.len() {
        if readings[i] >= 25 {
            hours += 1;
        }
    }
    (hours, readings)
}

// The line for the newspaper. There is at least one reading.
fn report(readings: Vec<i32>, offset: i32) -> String {
    let readings = calibrate(readings, offset);
    let (low, readings) = lowest(readings);
    let (high, readings) = highest(readings);
    let (warm, readings) = warm_hours(readings);
    let hours = readings.len();
    format!("{low} to {high} degrees, {warm} warm hours of {hours}")
}

fn main() {
    let line = report(vec![17, 21, 26, 23], 2);
    println!("{line}");
}
