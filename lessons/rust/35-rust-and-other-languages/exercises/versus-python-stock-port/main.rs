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
    todo!()
}

fn main() {
    let mut stock = HashMap::from([(String::from("screws"), 50)]);
    for line in ["screws:20", "screws:45", "nails:1", "screws", "screws:many"] {
        println!("{line}: {:?}", take(&mut stock, line));
    }
}
