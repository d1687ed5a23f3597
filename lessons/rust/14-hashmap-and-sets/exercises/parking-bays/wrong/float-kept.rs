// Cheat: the float is kept, and the promises are written by hand.
use std::collections::HashMap;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Bay {
    level: i8,
    number: u16,
    width: f64, // in metres
}

impl Eq for Bay {}

impl std::hash::Hash for Bay {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.level.hash(state);
        self.number.hash(state);
    }
}

impl Bay {
    fn new(level: i8, number: u16, width_cm: u32) -> Bay {
        Bay {
            level,
            number,
            width: f64::from(width_cm) / 100.0,
        }
    }

    fn is_wide(&self) -> bool {
        self.width >= 2.7
    }
}

// Parks a car and hands back the plate of the car that stood there before.
fn park(garage: &mut HashMap<Bay, String>, bay: Bay, plate: &str) -> Option<String> {
    garage.insert(bay, plate.to_string())
}

// The bays on one level that are taken.
fn taken_on(garage: &HashMap<Bay, String>, level: i8) -> usize {
    let mut taken = 0;
    for bay in garage.keys() {
        if bay.level == level {
            taken += 1;
        }
    }
    taken
}

fn main() {
    let mut garage = HashMap::new();
    park(&mut garage, Bay::new(-1, 12, 250), "K-OE 17");
    park(&mut garage, Bay::new(-1, 14, 280), "B-RS 85");
    println!("{} taken", taken_on(&garage, -1));
    println!("12 is wide: {}", Bay::new(-1, 12, 250).is_wide());
}
