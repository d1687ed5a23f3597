use std::ops::Sub;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Litres(u32); // in thousandths

impl Sub for Litres {
    type Output = Litres;

    fn sub(self, trip: Litres) -> Litres {
        Litres(self.0.abs_diff(trip.0))
    }
}

// What is left after two trips.
fn left(tank: Litres, trip: Litres) -> Litres {
    tank - trip - trip
}

fn main() {
    println!("{:?}", left(Litres(40_000), Litres(6_500)));
}
