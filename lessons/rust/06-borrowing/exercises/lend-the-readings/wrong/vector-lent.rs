// Cheat: the whole vector is lent for changing.
// Corrects every reading of a sensor by its known error.
fn calibrate(readings: &mut Vec<i32>, offset: i32) {
    for reading in readings.iter_mut() {
        *reading += offset;
    }
}

fn lowest(readings: &[i32]) -> i32 {
    let mut low = readings[0];
    for reading in readings {
        if *reading < low {
            low = *reading;
        }
    }
    low
}

fn highest(readings: &[i32]) -> i32 {
    let mut high = readings[0];
    for reading in readings {
        if *reading > high {
            high = *reading;
        }
    }
    high
}

// Counts the readings of 25 degrees and more.
fn warm_hours(readings: &[i32]) -> usize {
    let mut hours = 0;
    for reading in readings {
        if *reading >= 25 {
            hours += 1;
        }
    }
    hours
}

// The line for the newspaper. There is at least one reading.
fn report(mut readings: Vec<i32>, offset: i32) -> String {
    calibrate(&mut readings, offset);
    let low = lowest(&readings);
    let high = highest(&readings);
    let warm = warm_hours(&readings);
    let hours = readings.len();
    format!("{low} to {high} degrees, {warm} warm hours of {hours}")
}

fn main() {
    let line = report(vec![17, 21, 26, 23], 2);
    println!("{line}");
}
