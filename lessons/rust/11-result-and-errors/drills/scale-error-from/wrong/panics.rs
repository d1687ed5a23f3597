use std::num::ParseIntError;

#[derive(Debug, PartialEq)]
enum ScaleError {
    NotANumber(ParseIntError),
    Overload(u32),
}

impl From<ParseIntError> for ScaleError {
    fn from(problem: ParseIntError) -> ScaleError {
        panic!("{problem}")
    }
}

fn grams(line: &str) -> Result<u32, ScaleError> {
    let grams = line.parse::<u32>()?;
    if grams > 5_000 {
        return Err(ScaleError::Overload(grams));
    }
    Ok(grams)
}

fn main() {
    println!("{:?} {:?} {:?}", grams("250"), grams("9000"), grams("full"));
}
