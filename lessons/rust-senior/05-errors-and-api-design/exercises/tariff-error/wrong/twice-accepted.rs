use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::num::ParseIntError;

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    BadPrice,
    NoPrice,
    Twice,
}

#[derive(Debug)]
struct TariffError {
    kind: Kind,
    line: usize,
    source: Option<ParseIntError>,
}

impl TariffError {
    fn kind(&self) -> Kind {
        self.kind
    }

    fn line(&self) -> usize {
        self.line
    }
}

impl fmt::Display for TariffError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self.kind {
            Kind::BadPrice => "the price is not a number of cents",
            Kind::NoPrice => "the zone has no price",
            Kind::Twice => "the zone has a price already",
        };
        write!(out, "line {}: {text}", self.line)
    }
}

impl Error for TariffError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source
            .as_ref()
            .map(|cause| cause as &(dyn Error + 'static))
    }
}

// The price of each zone.
fn load(text: &str) -> Result<BTreeMap<String, u32>, TariffError> {
    let mut tariff = BTreeMap::new();
    for (number, line) in text.lines().enumerate() {
        let fail = |kind, source| TariffError {
            kind,
            line: number + 1,
            source,
        };
        let mut words = line.split_whitespace();
        let Some(zone) = words.next() else { continue };
        let price = words.next().ok_or_else(|| fail(Kind::NoPrice, None))?;
        let cents = price
            .parse()
            .map_err(|cause| fail(Kind::BadPrice, Some(cause)))?;
        tariff.entry(zone.to_string()).or_insert(cents);
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
