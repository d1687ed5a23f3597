use crate::tariff;

pub struct Parcel {
    grams: u32,
}

impl Parcel {
    pub fn weigh(grams: u32) -> Parcel {
        Parcel { grams }
    }

    pub fn grams(&self) -> u32 {
        self.grams
    }

    pub fn cents(&self) -> u32 {
        tariff::price_in_cents(self.grams)
    }
}
