/// Why the label of a scale cannot be read.
#[derive(Debug, PartialEq)]
pub enum WeightError {
    /// The label does not end with the unit `g`, behind a space.
    NoUnit,
    /// What stands before the unit is no number.
    NoNumber,
}

/// Fee in cents for a parcel that waits in a locker.
///
/// The first three days are free. Afterwards a base of 100 is due, and 50 for each day after the
/// third, together never more than 1000.
pub fn storage_fee(days: u32) -> u32 {
    if days <= 3 {
        return 0;
    }
    (100 + (days - 3) * 50).min(1000)
}

/// Postage in cents.
///
/// Up to 1000 grams it is 499, up to 5000 grams 799. Heavier parcels and parcels without a weight
/// are not taken.
pub fn postage(grams: u32) -> Option<u32> {
    match grams {
        1..=1000 => Some(499),
        1001..=5000 => Some(799),
        _ => None,
    }
}

/// Reads the label of a scale, such as `1250 g`. Spaces around it do not count.
///
/// # Errors
///
/// `NoUnit` for a label without ` g` at its end, `NoNumber` for one without a number before it.
pub fn read_grams(label: &str) -> Result<u32, WeightError> {
    let number = label.trim().strip_suffix(" g").ok_or(WeightError::NoUnit)?;
    number.parse().map_err(|_| WeightError::NoNumber)
}

/// What is left of a payment after a part of it was given back.
///
/// # Panics
///
/// If more than the payment should be given back, with the text "more than was paid".
pub fn refund(paid: u32, amount: u32) -> u32 {
    assert!(amount <= paid, "{amount} is more than was paid");
    paid - amount
}
