//! Decides hour by hour whether a greenhouse must be heated.

#[derive(Debug, Clone, Copy, PartialEq)]
enum Action {
    Heat,
    Vent,
    Wait,
}

struct Greenhouse {
    name: String,
    lowest: f64,
    highest: f64,
}

impl Greenhouse {
    fn decide(&self, celsius: f64) -> Action {
        if celsius < self.lowest {
            Action::Heat
        } else if celsius > self.highest {
            Action::Vent
        } else {
            Action::Wait
        }
    }
}

fn main() {
    let tomatoes = Greenhouse { name: String::from("Tomatoes"), lowest: 14.0, highest: 27.5 };
    let readings = [11.5, 13.9, 16.2, 21.0, 28.4, 26.1];
    let mut heated = 0;
    for (hour, celsius) in readings.iter().enumerate() {
        let action = tomatoes.decide(*celsius);
        if action == Action::Heat {
            heated += 1;
        }
        println!("{} {:02}:00 {celsius:5.1} °C {action:?}", tomatoes.name, hour + 6);
    }
    println!("heated for {heated} of {} hours", readings.len());
}
