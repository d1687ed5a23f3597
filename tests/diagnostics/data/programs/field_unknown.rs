struct Sensor {
    celsius: f64,
}

fn main() {
    let sensor = Sensor { celsius: 20.5 };
    println!("{}", sensor.celcius);
}
