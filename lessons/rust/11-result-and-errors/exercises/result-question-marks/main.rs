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
    match request.split_once(" x") {
        Some((route, digits)) => match digits.parse::<u32>() {
            Ok(seats) => Ok((route, seats)),
            Err(problem) => Err(BookingError::NotANumber(problem)),
        },
        None => Err(BookingError::NoSeats),
    }
}

// Books a request and gives the sum that was paid.
fn book(request: &str) -> Result<u32, BookingError> {
    match seats_in(request) {
        Ok((route, seats)) => match fare(route) {
            Some(each) => match pay(each * seats) {
                Ok(sum) => Ok(sum),
                Err(reason) => Err(BookingError::Payment(reason)),
            },
            None => Err(BookingError::UnknownRoute(String::from(route))),
        },
        Err(problem) => Err(problem),
    }
}

fn main() {
    println!("{:?}", book("Island x3"));
    println!("{:?}", book("Island x6"));
    println!("{:?}", book("Moon x1"));
    println!("{:?}", book("Island"));
}
