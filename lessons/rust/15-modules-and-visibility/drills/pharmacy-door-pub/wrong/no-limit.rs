mod pharmacy {
    const LARGEST: u32 = 4;

    pub fn dose(kilograms: u32) -> u32 {
        kilograms / 20 + limit(0)
    }

    fn limit(tablets: u32) -> u32 {
        tablets.min(LARGEST)
    }
}

fn main() {
    println!("{} tablets", pharmacy::dose(65));
}
