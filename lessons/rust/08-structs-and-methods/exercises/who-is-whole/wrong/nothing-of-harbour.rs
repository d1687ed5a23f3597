// Everything with `harbour` was silenced, although its number of stops can still be read.
struct Route {
    name: String,
    zone: char,
    stops: u32,
}

impl Route {
    fn new(name: &str, zone: char, stops: u32) -> Self {
        let name = String::from(name);
        Self { name, zone, stops }
    }

    fn describe(&self) {
        println!("{} in zone {}: {} stops", self.name, self.zone, self.stops);
    }

    fn close(self) {
        println!("{} is closed", self.name);
    }

    fn extend(&mut self) {
        self.stops += 1;
    }
}

#[derive(Clone, Copy)]
struct Fare {
    cents: u32,
}

impl Fare {
    fn raise(mut self) -> Fare {
        self.cents += 10;
        self
    }
}

fn main() {
    let mut harbour = Route::new("Harbour", 'A', 8);
    harbour.extend();
    let zone = 'N';
    let night = Route { zone, ..harbour };
    let name = String::from("Museum");
    let museum = Route { name, ..night };
    let fare = Fare { cents: 290 };
    let raised = fare.raise();

    // harbour.extend();
    // println!("harbour has {} stops", harbour.stops);
    // harbour.describe();
    night.describe();
    museum.describe();
    museum.close();
    // museum.describe();
    println!("fare {}, raised {}", fare.cents, raised.cents);
}
