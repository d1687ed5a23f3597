struct Shelf<T> {
    things: Vec<T>,
    room: usize,
}

impl Shelf<&str> {
    // How many more things fit.
    fn free(&self) -> usize {
        self.room.saturating_sub(self.things.len())
    }
}

fn main() {
    let jars = Shelf {
        things: vec!["plum", "quince"],
        room: 8,
    };
    println!("{} free", jars.free());
}
