// The module with the tests was thrown away.
// Why a pick-up code cannot be read.
#[derive(Debug, PartialEq)]
enum CodeError {
    // It does not consist of two parts with a dash in between.
    Shape,
    // This part is not a number.
    Number(String),
}

// The place of the smallest locker that a parcel fits into, the first one of equals.
fn place_for(lockers: &[u32], parcel: u32) -> Option<usize> {
    lockers
        .iter()
        .enumerate()
        .filter(|(_, size)| **size >= parcel)
        .min_by_key(|(_, size)| **size)
        .map(|(place, _)| place)
}

// The code on the message to the customer.
fn pickup_code(place: usize, day: u32) -> String {
    format!("{place:02}-{day:03}")
}

// The place and the day of a code.
fn read_code(code: &str) -> Result<(usize, u32), CodeError> {
    let (place, day) = code.split_once('-').ok_or(CodeError::Shape)?;
    let place = place
        .parse()
        .map_err(|_| CodeError::Number(String::from(place)))?;
    let day = day
        .parse()
        .map_err(|_| CodeError::Number(String::from(day)))?;
    Ok((place, day))
}

fn main() {
    if let Some(place) = place_for(&[60, 20, 40, 20], 18) {
        let code = pickup_code(place, 45);
        println!("{code} {:?}", read_code(&code));
    }
}
