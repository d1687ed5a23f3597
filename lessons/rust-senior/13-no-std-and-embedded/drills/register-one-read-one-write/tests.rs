// Remembers what was done to it.
struct Watched {
    value: u32,
    reads: u32,
    writes: u32,
}

impl Register for Watched {
    fn read(&mut self) -> u32 {
        assert_eq!(self.writes, 0, "read after the write");
        self.reads += 1;
        self.value
    }

    fn write(&mut self, value: u32) {
        self.writes += 1;
        self.value = value;
    }
}

fn after(before: u32, mask: u32, value: u32) -> u32 {
    let mut watched = Watched { value: before, reads: 0, writes: 0 };
    modify(&mut watched, mask, value);
    assert_eq!((watched.reads, watched.writes), (1, 1), "reads and writes");
    watched.value
}

#[test]
fn the_bits_of_the_mask_change() {
    assert_eq!(after(0xA5A5_0001, 0xF0, 0x30), 0xA5A5_0031);
    assert_eq!(after(0x0000_00FF, 0xF0, 0x30), 0x0000_003F);
    assert_eq!(after(u32::MAX, 0xF0, 0), 0xFFFF_FF0F);
}

#[test]
fn all_others_stay() {
    assert_eq!(after(0x8000_0001, 0x0F, 0xFFFF_FFF6), 0x8000_0006);
    assert_eq!(after(0x1234_5678, 0, u32::MAX), 0x1234_5678);
    assert_eq!(after(0x1234_5678, u32::MAX, 0x9ABC_DEF0), 0x9ABC_DEF0);
}

#[test]
fn memory_is_a_register_too() {
    let mut memory = Memory(0xA5A5_0001);
    modify(&mut memory, 0xF0, 0x30);
    assert_eq!((memory.read(), memory.0), (0xA5A5_0031, 0xA5A5_0031));
}

#[test]
fn nothing_to_change_is_written_all_the_same() {
    assert_eq!(after(0x30, 0xF0, 0x30), 0x30);
}
