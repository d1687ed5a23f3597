use std::num::ParseIntError;

fn read(text: &str) -> Result<f64, ParseIntError> {
    let value: f64 = text.parse()?;
    Ok(value)
}

fn main() {
    println!("{:?}", read("2.5"));
}
