use std::fmt::Display;

trait Sensor<U = i32> {
    fn read(&self) -> U;
}

struct Thermometer(i32);

impl Sensor<i32> for Thermometer {
    fn read(&self) -> i32 {
        self.0
    }
}

struct Door(bool);

impl Sensor<&'static str> for Door {
    fn read(&self) -> &'static str {
        if self.0 { "open" } else { "shut" }
    }
}

trait Describe {
    fn describe(&self) -> String;
}

impl<U: Display, S: Sensor<U>> Describe for S {
    fn describe(&self) -> String {
        format!("reads {}", self.read())
    }
}

fn main() {
    println!("{}, {}", Thermometer(21).describe(), Door(true).describe());
}
