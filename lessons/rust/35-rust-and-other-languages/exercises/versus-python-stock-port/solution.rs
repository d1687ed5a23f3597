use std::collections::HashMap;

#[derive(Debug, PartialEq)]
enum TakeError {
    NoColon,
    NotANumber,
    UnknownName(String),
    OutOfStock { missing: u32 },
}

// Takes goods according to a line such as "screws:20" and returns what is left.
fn take(stock: &mut HashMap<String, u32>, line: &str) -> Result<u32, TakeError> {
    let (name, amount) = line.split_once(':').ok_or(TakeError::NoColon)?;
    let amount: u32 = amount.parse().map_err(|_| TakeError::NotANumber)?;
    let left = stock
        .get_mut(name)
        .ok_or_else(|| TakeError::UnknownName(name.to_string()))?;
    if *left < amount {
        let missing = amount - *left;
        return Err(TakeError::OutOfStock { missing });
    }
    *left -= amount;
    Ok(*left)
}

fn main() {
    let mut stock = HashMap::from([(String::from("screws"), 50)]);
    for line in ["screws:20", "screws:45", "nails:1", "screws", "screws:many"] {
        println!("{line}: {:?}", take(&mut stock, line));
    }
}
