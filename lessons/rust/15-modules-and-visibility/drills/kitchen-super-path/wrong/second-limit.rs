mod kitchen {
    fn oven_limit() -> u32 {
        250
    }

    pub mod baking {
        fn oven_limit() -> u32 {
            300
        }

        pub fn set(degrees: u32) -> u32 {
            degrees.min(oven_limit())
        }
    }
}

fn main() {
    println!("{} degrees", kitchen::baking::set(300));
}
