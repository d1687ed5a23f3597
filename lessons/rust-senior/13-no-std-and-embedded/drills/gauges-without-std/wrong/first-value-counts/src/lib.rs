#![no_std]

extern crate alloc;

use alloc::collections::BTreeMap;
use alloc::string::String;
use core::num::ParseIntError;

/// What each gauge showed last, from lines such as `inlet 417`.
pub fn last_values(lines: &str) -> Result<BTreeMap<String, u16>, ParseIntError> {
    let mut values = BTreeMap::new();
    for line in lines.lines() {
        if let Some((gauge, value)) = line.split_once(' ') {
            values.entry(String::from(gauge)).or_insert(value.parse()?);
        }
    }
    Ok(values)
}
