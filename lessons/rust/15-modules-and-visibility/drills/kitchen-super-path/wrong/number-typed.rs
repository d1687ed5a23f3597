mod kitchen {
    fn oven_limit() -> u32 {
        250
    }

    pub mod baking {
        pub fn set(degrees: u32) -> u32 {
            degrees.min(250)
        }
    }
}

fn main() {
    println!("{} degrees", kitchen::baking::set(300));
}
