use std::sync::mpsc;
use std::thread;

// The sum of what all sensors send; sensor number n sends n times the base.
fn collect_readings(base: u32, sensors: u32) -> u32 {
    let (to_desk, desk) = mpsc::channel();
    for number in 1..=sensors {
        let to_desk = to_desk.clone();
        thread::spawn(move || to_desk.send(number * base));
    }
    drop(to_desk);
    let mut sum = 0;
    for reading in desk.into_iter().take(1) {
        sum += reading;
    }
    sum
}

fn main() {
    println!("{}", collect_readings(10, 3));
}
