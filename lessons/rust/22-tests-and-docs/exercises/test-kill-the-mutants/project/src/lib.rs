//! Fees of a parcel service.
//!
//! A test build hands out the functions of `mutants`, which behave like those of `fees` as long as
//! the judge does not ask for a mutant. Every other build hands out `fees` itself.

mod fees;

#[cfg(test)]
mod judge;
#[cfg(test)]
mod mutants;
#[cfg(test)]
mod tests;

pub use fees::WeightError;
#[cfg(not(test))]
pub use fees::{postage, read_grams, refund, storage_fee};
#[cfg(test)]
pub use mutants::{postage, read_grams, refund, storage_fee};
