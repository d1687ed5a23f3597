struct Slot<T> {
    generation: u8,
    value: Option<T>,
}

struct Table<T> {
    slots: Vec<Slot<T>>,
    free: Vec<u32>,
}

impl<T> Table<T> {
    pub fn new() -> Table<T> {
        Table {
            slots: Vec::new(),
            free: Vec::new(),
        }
    }

    pub fn slots(&self) -> usize {
        self.slots.len()
    }

    pub fn insert(&mut self, value: T) -> u32 {
        todo!()
    }

    pub fn get(&self, handle: u32) -> Option<&T> {
        todo!()
    }

    pub fn remove(&mut self, handle: u32) -> Option<T> {
        todo!()
    }
}

fn main() {
    let mut table = Table::new();
    let locker = table.insert("red bag");
    println!("{locker} {:?}", table.get(locker));
    println!("{:?}", table.remove(locker));
    println!("{:?}", table.get(locker));
    println!("{} {}", table.insert("umbrella"), table.slots());
}
