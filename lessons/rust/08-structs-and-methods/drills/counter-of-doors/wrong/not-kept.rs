struct Door {
    opened: u32,
}

impl Door {
    // Opens the door, and tells how often that has happened now.
    fn open(&self) -> u32 {
        self.opened + 1
    }
}

fn main() {
    let mut door = Door { opened: 0 };
    door.open();
    println!("opened {} times", door.open());
}
