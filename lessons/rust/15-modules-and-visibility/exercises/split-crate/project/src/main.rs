mod label;
mod parcel;
mod tariff;

// Last year's tariff. Its successor is in tariff.rs.
mod tariff {
    pub fn price_in_cents(grams: u32) -> u32 {
        if grams <= 1000 { 450 } else { 790 }
    }
}

#[cfg(test)]
mod checks; // the tests; leave this line and the file as they are

fn main() {
    for grams in [640, 1200] {
        println!("{}", label::line(&parcel::Parcel::weigh(grams)));
    }
}
