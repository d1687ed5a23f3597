use std::cell::Cell;

struct Bell {
    rings: Cell<u32>,
}

impl Bell {
    fn new() -> Bell {
        Bell {
            rings: Cell::new(0),
        }
    }

    fn ring(&self) {
        self.rings.set(self.rings.get() + 1);
    }

    fn rings(&self) -> u32 {
        self.rings.get()
    }
}

fn main() {
    let bell = Bell::new();
    let (front, back) = (&bell, &bell);
    front.ring();
    back.ring();
    println!("{} rings", bell.rings());
}
