// The division comes first and rounds up, so the discount becomes too large.
/// An amount of money.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Cents(u32);

/// A part of a hundred, from 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Percent(u32);

impl Percent {
    /// Values above 100 become 100.
    fn new(value: u32) -> Self {
        Self(value.min(100))
    }
}

impl Cents {
    fn plus(self, other: Cents) -> Cents {
        Cents(self.0 + other.0)
    }

    fn times(self, pieces: u32) -> Cents {
        Cents(self.0 * pieces)
    }

    /// The amount less a discount. Parts of a cent stay with the customer: the discount is rounded up.
    fn less(self, discount: Percent) -> Cents {
        let off = u64::from(self.0).div_ceil(100) * u64::from(discount.0);
        Cents(self.0 - off as u32)
    }
}

fn main() {
    let soup = Cents(720);
    let bread = Cents(150);
    let table = soup.times(3).plus(bread.times(2));
    let to_pay = table.less(Percent::new(15));
    println!("{table:?} {to_pay:?}");
}
