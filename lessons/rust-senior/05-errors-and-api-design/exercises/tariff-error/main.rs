use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    BadPrice,
    NoPrice,
    Twice,
}

#[derive(Debug)]
struct TariffError {
    text: String,
}

impl TariffError {
    fn kind(&self) -> Kind {
        todo!()
    }

    fn line(&self) -> usize {
        todo!()
    }
}

impl fmt::Display for TariffError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.text)
    }
}

impl Error for TariffError {}

// The price of each zone.
fn load(text: &str) -> Result<BTreeMap<String, u32>, TariffError> {
    let mut tariff = BTreeMap::new();
    for line in text.lines() {
        let mut words = line.split_whitespace();
        let Some(zone) = words.next() else { continue };
        let price = words.next().unwrap_or("nothing");
        let cents = price.parse().map_err(|cause| TariffError {
            text: format!("{zone}: {cause}"),
        })?;
        tariff.insert(zone.to_string(), cents);
    }
    Ok(tariff)
}

fn main() {
    for text in ["A 120\nB 240", "A 120\nB 24O", "A 120\n\nA 130"] {
        match load(text) {
            Ok(tariff) => println!("{tariff:?}"),
            Err(error) => println!("{error} ({:?}, {})", error.kind(), error.line()),
        }
    }
}
