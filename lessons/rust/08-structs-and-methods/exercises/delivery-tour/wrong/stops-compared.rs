// A field was found that compiles, and it is the wrong one.
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

    // In cents: 100 for each stop and 1 for every ten metres.
    fn cost(&self) -> u32 {
        self.stops * 100 + self.metres / 10
    }

    fn is_long(&self) -> bool {
        self.stops > 50_000
    }
}

// The line for the driver's list.
fn line(tour: &Tour) -> String {
    format!("{}: {} cents", tour.driver, tour.cost())
}

fn main() {
    let mut tour = Tour::new("Ines");
    tour.add(1200);
    tour.add(800);
    println!("{}, long: {}", line(&tour), tour.is_long());
}
