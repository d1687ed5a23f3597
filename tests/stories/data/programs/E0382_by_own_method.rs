struct Ticket {
    seat: String,
}

impl Ticket {
    fn redeem(self) -> String {
        self.seat
    }
}

fn main() {
    let ticket = Ticket { seat: String::from("12A") };
    let seat = ticket.redeem();
    println!("{seat} {}", ticket.seat);
}
