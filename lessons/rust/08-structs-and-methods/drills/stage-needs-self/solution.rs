struct Stage {
    lamps: u32,
    watts_each: u32,
}

impl Stage {
    // All lamps together, in watts.
    fn power(&self) -> u32 {
        self.lamps * self.watts_each
    }
}

fn main() {
    let stage = Stage {
        lamps: 24,
        watts_each: 150,
    };
    println!("{} watts, {} lamps", stage.power(), stage.lamps);
}
