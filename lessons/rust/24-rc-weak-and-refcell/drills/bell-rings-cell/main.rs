use std::cell::Cell;

struct Bell {
    rings: u32,
}

impl Bell {
    fn new() -> Bell {
        Bell { rings: 0 }
    }

    fn ring(&self) {
        self.rings += 1;
    }

    fn rings(&self) -> u32 {
        self.rings
    }
}

fn main() {
    let bell = Bell::new();
    let (front, back) = (&bell, &bell);
    front.ring();
    back.ring();
    println!("{} rings", bell.rings());
}
