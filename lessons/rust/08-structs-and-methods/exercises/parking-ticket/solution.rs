mod parking {
    const LONGEST: u32 = 240; // minutes
    const QUARTER: u32 = 50; // cents for each quarter of an hour begun

    /// A parking ticket. At most four hours, and nothing changes after it was paid.
    pub struct Ticket {
        plate: String,
        minutes: u32,
        paid: bool,
    }

    impl Ticket {
        /// A ticket of 0 minutes, not paid.
        pub fn new(plate: &str) -> Self {
            Self {
                plate: String::from(plate),
                minutes: 0,
                paid: false,
            }
        }

        pub fn plate(&self) -> &str {
            &self.plate
        }

        pub fn minutes(&self) -> u32 {
            self.minutes
        }

        /// In cents.
        pub fn price(&self) -> u32 {
            self.minutes.div_ceil(15) * QUARTER
        }

        /// Adds minutes, if the ticket is not paid and stays within the limit. Tells whether it did.
        pub fn extend(&mut self, minutes: u32) -> bool {
            if self.paid || minutes > LONGEST - self.minutes {
                return false;
            }
            self.minutes += minutes;
            true
        }

        /// From now on the ticket does not change.
        pub fn pay(&mut self) {
            self.paid = true;
        }

        /// Ends the ticket and gives the plate back.
        pub fn into_plate(self) -> String {
            self.plate
        }
    }
}

fn main() {
    let mut ticket = parking::Ticket::new("B-OX 17");
    let accepted = ticket.extend(20);
    println!("{} {} min, {accepted}", ticket.plate(), ticket.minutes());
    println!("{} cents", ticket.price());
    ticket.pay();
    println!("{} may leave", ticket.into_plate());
}
