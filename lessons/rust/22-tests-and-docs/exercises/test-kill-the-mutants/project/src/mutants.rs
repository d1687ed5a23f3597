//! The functions of `fees`, each with small mistakes that the judge can switch on by number.
//! You learn most if you read this file last.

use crate::fees::{self, WeightError};

fn active() -> u32 {
    let number = std::env::var("MUTANT").unwrap_or_default();
    number.parse().unwrap_or(0)
}

pub fn storage_fee(days: u32) -> u32 {
    match active() {
        1 if days == 3 => 100,
        2 if days > 3 => 100 + (days - 3) * 50,
        3 if days > 3 => ((days - 3) * 50).min(1000),
        _ => fees::storage_fee(days),
    }
}

pub fn postage(grams: u32) -> Option<u32> {
    match active() {
        4 if grams == 1000 => Some(799),
        5 if grams == 5000 => None,
        6 if grams == 0 => Some(499),
        _ => fees::postage(grams),
    }
}

pub fn read_grams(label: &str) -> Result<u32, WeightError> {
    match active() {
        7 if label != label.trim() => Err(WeightError::NoNumber),
        8 => fees::read_grams(&label.replace(" kg", " g")),
        9 => fees::read_grams(label).map_err(|_| WeightError::NoUnit),
        _ => fees::read_grams(label),
    }
}

pub fn refund(paid: u32, amount: u32) -> u32 {
    match active() {
        10 => paid.saturating_sub(amount),
        _ => fees::refund(paid, amount),
    }
}
