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
                todo!()
            }
        }
    }

    mod price {
        // What a number of seats costs together.
        pub fn in_cents(seats: u32) -> u32 {
            todo!()
        }
    }
}

fn main() {
    let mut hall = booking::Seats::new(12);
    if hall.take(10) {
        println!("10 seats for {} cents", booking::total_price(10));
    }
    println!("{} free", hall.free());
}
