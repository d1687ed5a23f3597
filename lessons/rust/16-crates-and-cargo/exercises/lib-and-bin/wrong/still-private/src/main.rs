use meter_core::{parse_line, total};

fn main() {
    let mut readings = Vec::new();
    for line in ["kitchen 340", "hall 25", "meter exchanged"] {
        if let Some(reading) = parse_line(line) {
            println!("{:>8} {:>6} Wh", reading.room(), reading.watt_hours());
            readings.push(reading);
        }
    }
    println!("   total {:>6} Wh", total(&readings));
}
