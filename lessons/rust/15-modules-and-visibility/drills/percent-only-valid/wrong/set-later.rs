// Cheat: the share can be set later.
mod budget {
    #[derive(Debug, PartialEq)]
    pub struct Share {
        value: u32,
    }

    impl Share {
        pub fn new(value: u32) -> Option<Share> {
            if value <= 100 {
                Some(Share { value })
            } else {
                None
            }
        }

        pub fn set(&mut self, value: u32) {
            self.value = value;
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
