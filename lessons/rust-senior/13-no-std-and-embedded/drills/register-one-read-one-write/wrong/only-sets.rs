#![no_std]

extern crate std as host; // for `main` alone

// A register of the chip. Each access goes over the bus, and may have an effect of its own.
trait Register {
    fn read(&mut self) -> u32;
    fn write(&mut self, value: u32);
}

// Puts `value` into the bits of `mask`, and keeps all others: one read, one write.
fn modify(register: &mut impl Register, mask: u32, value: u32) {
    let old = register.read();
    register.write(old | (value & mask));
}

struct Memory(u32);

impl Register for Memory {
    fn read(&mut self) -> u32 {
        self.0
    }

    fn write(&mut self, value: u32) {
        self.0 = value;
    }
}

fn main() {
    let mut mode = Memory(0xA5A5_0001);
    modify(&mut mode, 0x0000_00F0, 0x0000_0030);
    host::println!("{:#010x}", mode.read());
}
