#![no_std]

use std::collections::BTreeMap;
use std::num::ParseIntError;
use std::string::String;

/// What each gauge showed last, from lines such as `inlet 417`.
pub fn last_values(lines: &str) -> Result<BTreeMap<String, u16>, ParseIntError> {
    let mut values = BTreeMap::new();
    for line in lines.lines() {
        if let Some((gauge, value)) = line.split_once(' ') {
            values.insert(String::from(gauge), value.parse()?);
        }
    }
    Ok(values)
}
