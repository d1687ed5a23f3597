#[derive(Debug)]
enum OrderError {
    Empty,
}

fn quantity(text: &str) -> Result<u32, OrderError> {
    if text.is_empty() {
        return Err(OrderError::Empty);
    }
    let count = text.parse::<u32>()?;
    Ok(count)
}

fn main() {
    println!("{:?}", quantity("12"));
}
