// The percent are those of the tank in `main`.
mod room {
    pub trait Gauge {
        fn name(&self) -> String;

        fn value(&self) -> u32;

        fn is_alarming(&self) -> bool {
            self.value() >= 90
        }
    }
}

use room::Gauge;

struct Tank {
    litres: u32,
    capacity: u32,
}

struct Pump {
    pressure: u32,
    readings: u32,
}

struct Valve {
    is_open: bool,
}

impl Gauge for Tank {
    fn name(&self) -> String {
        String::from("tank")
    }

    fn value(&self) -> u32 {
        self.litres / 8
    }

    fn is_alarming(&self) -> bool {
        self.value() < 10 || self.value() >= 90
    }
}

impl Gauge for Pump {
    fn name(&self) -> String {
        String::from("pump")
    }

    fn value(&self) -> u32 {
        self.pressure
    }
}

impl Pump {
    fn count_reading(&mut self) {
        self.readings += 1;
    }
}

impl Gauge for Valve {
    fn name(&self) -> String {
        String::from("valve")
    }

    fn value(&self) -> u32 {
        if self.is_open { 100 } else { 0 }
    }
}

fn main() {
    let tank = Tank {
        litres: 40,
        capacity: 800,
    };
    println!("{} {} {}", tank.name(), tank.value(), tank.is_alarming());
    let mut pump = Pump {
        pressure: 35,
        readings: 0,
    };
    pump.count_reading();
    println!("{} {} {}", pump.name(), pump.value(), pump.readings);
    let valve = Valve { is_open: true };
    println!("{} {} {}", valve.name(), valve.value(), valve.is_open);
}
