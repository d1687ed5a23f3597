trait Fare {
    fn cents(&self, zones: u32) -> u32;
}

struct Flat(u32);

struct ByZone {
    base: u32,
    zone: u32,
}

impl Fare for Flat {
    fn cents(&self, _zones: u32) -> u32 {
        self.0
    }
}

impl Fare for ByZone {
    fn cents(&self, zones: u32) -> u32 {
        self.base + self.zone * zones
    }
}

// The fare for a passenger: flat for pensioners, by zone for all others.
fn fare(age: u32) -> Box<dyn Fare> {
    if age >= 65 {
        Box::new(Flat(150))
    } else {
        Box::new(Flat(480))
    }
}

fn main() {
    println!("{} {}", fare(70).cents(4), fare(30).cents(4));
}
