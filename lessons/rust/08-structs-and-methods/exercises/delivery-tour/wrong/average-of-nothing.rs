// The division got rid of its test and panics for an empty tour.
// The tour of one delivery van.
struct Tour {
    driver: String,
    stops: u32,
    metres: u32,
}

impl Tour {
    fn new(driver: &str) -> Self {
        Self {
            driver: String::from(driver),
            stops: 0,
            metres: 0,
        }
    }

    // One more stop, so many metres from the one before.
    fn add(&mut self, metres: u32) {
        self.stops += 1;
        self.metres += metres;
    }

    // Metres for each stop on average; 0 for a tour without stops.
    fn average(&self) -> u32 {
        self.metres / self.stops
    }

    fn is_long(&self) -> bool {
        self.metres > 50_000
    }
}

// The line for the driver's list.
fn line(tour: &Tour) -> String {
    format!("{}: {} m a stop", tour.driver, tour.average())
}

fn main() {
    let mut tour = Tour::new("Ines");
    tour.add(1200);
    tour.add(800);
    println!("{}, long: {}", line(&tour), tour.is_long());
}
