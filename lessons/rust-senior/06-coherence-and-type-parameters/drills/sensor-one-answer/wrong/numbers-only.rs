use std::fmt::Display;

trait Sensor {
    type Unit: Display;

    fn read(&self) -> Self::Unit;
}

struct Thermometer(i32);

impl Sensor for Thermometer {
    type Unit = i32;

    fn read(&self) -> i32 {
        self.0
    }
}

struct Door(bool);

impl Sensor for Door {
    type Unit = &'static str;

    fn read(&self) -> &'static str {
        if self.0 { "open" } else { "shut" }
    }
}

trait Describe {
    fn describe(&self) -> String;
}

impl<S: Sensor<Unit = i32>> Describe for S {
    fn describe(&self) -> String {
        format!("reads {}", self.read())
    }
}

fn main() {
    println!("{}, {}", Thermometer(21).describe(), Door(true).describe());
}
