// Whether this line of the log is an alarm.
fn is_alarm(line: &str) -> bool {
    line.starts_with("STOP")
}

fn main() {
    println!("{}", is_alarm("STOP at pylon 4"));
}
