// Cheat: the weight can be written through a method.
mod tariff {
    pub fn price_in_cents(grams: u32) -> u32 {
        450 + step(grams) * 340
    }

    // Every kilogram begun after the first is a step.
    fn step(grams: u32) -> u32 {
        if grams == 0 { 0 } else { (grams - 1) / 1000 }
    }
}

mod intake {
    use crate::tariff;

    pub struct Parcel {
        grams: u32,
        cents: u32,
    }

    impl Parcel {
        pub fn weigh(grams: u32) -> Parcel {
            Parcel {
                grams,
                cents: tariff::price_in_cents(grams),
            }
        }

        pub fn grams(&self) -> u32 {
            self.grams
        }

        pub fn grams_mut(&mut self) -> &mut u32 {
            &mut self.grams
        }

        pub fn cents(&self) -> u32 {
            self.cents
        }
    }
}

mod label {
    use crate::intake::Parcel;

    pub fn line(parcel: &Parcel) -> String {
        format!("{} g, {} cents", parcel.grams(), parcel.cents())
    }
}

fn main() {
    let parcel = intake::Parcel::weigh(640);
    println!("{}", label::line(&parcel));
}
