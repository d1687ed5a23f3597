mod pharmacy {
    const LARGEST: u32 = 4;

    pub fn dose(kilograms: u32) -> u32 {
        limit(kilograms / 20)
    }

    fn limit(tablets: u32) -> u32 {
        tablets.min(LARGEST)
    }
}

fn main() {
    println!("{} tablets", pharmacy::dose(65));
}
