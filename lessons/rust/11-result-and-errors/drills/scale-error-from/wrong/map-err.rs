use std::num::ParseIntError;

#[derive(Debug, PartialEq)]
enum ScaleError {
    NotANumber(ParseIntError),
    Overload(u32),
}

fn grams(line: &str) -> Result<u32, ScaleError> {
    let grams = line.parse::<u32>().map_err(ScaleError::NotANumber)?;
    if grams > 5_000 {
        return Err(ScaleError::Overload(grams));
    }
    Ok(grams)
}

fn main() {
    println!("{:?} {:?} {:?}", grams("250"), grams("9000"), grams("full"));
}
