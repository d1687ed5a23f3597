mod budget {
    #[derive(Debug, PartialEq)]
    pub struct Share {
        value: u32,
    }

    impl Share {
        pub fn new(value: u32) -> Option<Share> {
            Some(Share { value })
        }

        pub fn value(&self) -> u32 {
            self.value
        }
    }
}

fn main() {
    if let Some(share) = budget::Share::new(35) {
        println!("{} percent", share.value());
    }
}
