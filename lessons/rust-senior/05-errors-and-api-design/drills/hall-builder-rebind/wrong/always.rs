#[derive(Debug, PartialEq)]
struct Hall {
    seats: u32,
    balcony: u32,
}

struct HallBuilder {
    hall: Hall,
}

impl HallBuilder {
    fn new(seats: u32) -> HallBuilder {
        let hall = Hall { seats, balcony: 0 };
        HallBuilder { hall }
    }

    fn balcony(mut self, seats: u32) -> HallBuilder {
        self.hall.balcony = seats;
        self
    }

    fn build(self) -> Hall {
        self.hall
    }
}

// A hall for so many people: above 200 it has a balcony for a tenth of them.
fn plan(people: u32) -> Hall {
    HallBuilder::new(people).balcony(people / 10).build()
}

fn main() {
    println!("{:?} {:?}", plan(100), plan(400));
}
