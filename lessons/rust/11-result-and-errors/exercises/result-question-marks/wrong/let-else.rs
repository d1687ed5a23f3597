// Cheat: let else around one question mark.
use std::num::ParseIntError;

#[derive(Debug, PartialEq)]
enum BookingError {
    NoSeats,
    NotANumber(ParseIntError),
    UnknownRoute(String),
    Payment(String),
}

impl From<ParseIntError> for BookingError {
    fn from(problem: ParseIntError) -> BookingError {
        BookingError::NotANumber(problem)
    }
}

// The fare of a route for one seat.
fn fare(route: &str) -> Option<u32> {
    if route == "Harbour" {
        return Some(12);
    }
    if route == "Island" {
        return Some(20);
    }
    None
}

// Takes money; the cashier refuses sums above 100.
fn pay(sum: u32) -> Result<u32, String> {
    if sum > 100 {
        return Err(format!("{sum} refused"));
    }
    Ok(sum)
}

// Route and number of seats in a request such as "Island x3".
fn seats_in(request: &str) -> Result<(&str, u32), BookingError> {
    let Some((route, digits)) = request.split_once(" x") else {
        return Err(BookingError::NoSeats);
    };
    let seats = digits.parse::<u32>()?;
    Ok((route, seats))
}

// Books a request and gives the sum that was paid.
fn book(request: &str) -> Result<u32, BookingError> {
    let (route, seats) = seats_in(request)?;
    let Some(each) = fare(route) else {
        return Err(BookingError::UnknownRoute(String::from(route)));
    };
    let sum = pay(each * seats).map_err(BookingError::Payment)?;
    Ok(sum)
}

fn main() {
    println!("{:?}", book("Island x3"));
    println!("{:?}", book("Island x6"));
    println!("{:?}", book("Moon x1"));
    println!("{:?}", book("Island"));
}
