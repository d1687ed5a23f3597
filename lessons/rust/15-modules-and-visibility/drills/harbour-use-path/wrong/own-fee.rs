mod harbour {
    pub mod tariff {
        // In euro: 3 for each metre begun, 30 at least.
        pub fn fee(metres: u32) -> u32 {
            (metres * 3).max(30)
        }
    }
}

fn fee(metres: u32) -> u32 {
    metres * 3
}

fn main() {
    println!("{} euro", fee(14));
}
