mod kitchen {
    fn oven_limit() -> u32 {
        250
    }

    pub mod baking {
        pub fn set(degrees: u32) -> u32 {
            degrees.max(super::oven_limit())
        }
    }
}

fn main() {
    println!("{} degrees", kitchen::baking::set(300));
}
