// Cheat: a function of its own in place of pub use.
mod booking {
    mod seats {
        pub struct Seats {
            free: u32,
        }

        impl Seats {
            pub fn new(free: u32) -> Seats {
                Seats { free }
            }

            pub fn free(&self) -> u32 {
                self.free
            }

            // Takes seats if enough are free, and says whether it did.
            pub fn take(&mut self, wanted: u32) -> bool {
                if wanted > self.free {
                    return false;
                }
                self.free -= wanted;
                true
            }
        }
    }

    mod price {
        // What a number of seats costs together.
        pub fn in_cents(seats: u32) -> u32 {
            let sum = seats * 1200;
            if seats >= 10 { sum - sum / 10 } else { sum }
        }
    }

    pub fn total_price(seats: u32) -> u32 {
        price::in_cents(seats)
    }
    pub use seats::Seats;
}

fn main() {
    let mut hall = booking::Seats::new(12);
    if hall.take(10) {
        println!("10 seats for {} cents", booking::total_price(10));
    }
    println!("{} free", hall.free());
}
