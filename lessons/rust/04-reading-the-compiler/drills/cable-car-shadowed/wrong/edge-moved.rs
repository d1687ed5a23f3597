// Whether this line of the log is an alarm.
fn is_alarm(line: &str) -> bool {
    let length = line.len();
    length >= 10 && line.starts_with("STOP")
}

fn main() {
    println!("{}", is_alarm("STOP at pylon 4"));
}
