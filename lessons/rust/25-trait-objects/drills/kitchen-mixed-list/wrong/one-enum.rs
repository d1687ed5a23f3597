trait Device {
    fn watts(&self) -> u32;
}

struct Kettle {
    litres: u32,
}

struct Oven {
    degrees: u32,
}

impl Device for Kettle {
    fn watts(&self) -> u32 {
        self.litres * 1_100
    }
}

impl Device for Oven {
    fn watts(&self) -> u32 {
        800 + self.degrees * 10
    }
}

// The devices of a kitchen, the kettle first.
fn kitchen(litres: u32, degrees: u32) -> Vec<Box<dyn Device>> {
    enum Both {
        Kettle(Kettle),
        Oven(Oven),
    }
    vec![
        Both::Kettle(Kettle { litres }),
        Both::Oven(Oven { degrees }),
    ]
}

fn main() {
    for device in kitchen(2, 180) {
        println!("{} watts", device.watts());
    }
}
