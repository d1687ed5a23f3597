struct Slot<T> {
    generation: u8,
    value: Option<T>,
}

struct Table<T> {
    slots: Vec<Slot<T>>,
    free: Vec<u32>,
}

fn join(index: u32, generation: u8) -> u32 {
    (index << 8) | u32::from(generation)
}

fn split(handle: u32) -> (usize, u32) {
    ((handle >> 8) as usize, handle & 0xff)
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
        if let Some(index) = self.free.pop() {
            let slot = &mut self.slots[index as usize];
            slot.value = Some(value);
            return join(index, slot.generation);
        }
        let index = self.slots.len() as u32;
        self.slots.push(Slot {
            generation: 0,
            value: Some(value),
        });
        join(index, 0)
    }

    pub fn get(&self, handle: u32) -> Option<&T> {
        let (index, generation) = split(handle);
        let slot = self.slots.get(index)?;
        if u32::from(slot.generation) != generation {
            return None;
        }
        slot.value.as_ref()
    }

    pub fn remove(&mut self, handle: u32) -> Option<T> {
        let (index, generation) = split(handle);
        let slot = self.slots.get_mut(index)?;
        if u32::from(slot.generation) != generation {
            return None;
        }
        let value = slot.value.take()?;
        if let Some(next) = slot.generation.checked_add(1) {
            slot.generation = next;
            self.free.push(handle >> 8);
        }
        Some(value)
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
