// Without clones and without borrows the first helper takes everything.
// Corrects every reading of a sensor by its known error.
fn calibrate(readings: Vec<i32>, offset: i32) -> Vec<i32> {
    let mut corrected = Vec::new();
    for reading in readings {
        corrected.push(reading + offset);
    }
    corrected
}

fn lowest(readings: Vec<i32>) -> i32 {
    let mut low = readings[0];
    for reading in readings {
        if reading < low {
            low = reading;
        }
    }
    low
}

fn highest(readings: Vec<i32>) -> i32 {
    let mut high = readings[0];
    for reading in readings {
        if reading > high {
            high = reading;
        }
    }
    high
}

// Counts the readings of 25 degrees and more.
fn warm_hours(readings: Vec<i32>) -> usize {
    let mut hours = 0;
    for reading in readings {
        if reading >= 25 {
            hours += 1;
        }
    }
    hours
}

// The line for the newspaper. There is at least one reading.
fn report(mut readings: Vec<i32>, offset: i32) -> String {
    readings = calibrate(readings, offset);
    let low = lowest(readings);
    let high = highest(readings);
    let warm = warm_hours(readings);
    let hours = readings.len();
    format!("{low} to {high} degrees, {warm} warm hours of {hours}")
}

fn main() {
    let line = report(vec![17, 21, 26, 23], 2);
    println!("{line}");
}
