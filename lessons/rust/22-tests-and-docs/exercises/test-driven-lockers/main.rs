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
    todo!()
}

// The code on the message to the customer.
fn pickup_code(place: usize, day: u32) -> String {
    todo!()
}

// The place and the day of a code.
fn read_code(code: &str) -> Result<(usize, u32), CodeError> {
    todo!()
}

fn main() {
    if let Some(place) = place_for(&[60, 20, 40, 20], 18) {
        let code = pickup_code(place, 45);
        println!("{code} {:?}", read_code(&code));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parcel_gets_the_smallest_locker_it_fits_into() {
        assert_eq!(place_for(&[60, 20, 40], 30), Some(2));
    }

    #[test]
    fn locker_of_exactly_the_size_fits() {
        assert_eq!(place_for(&[60, 20, 40], 20), Some(1));
    }

    #[test]
    fn first_of_equal_lockers_is_taken() {
        assert_eq!(place_for(&[60, 20, 20], 18), Some(1));
    }

    #[test]
    fn too_large_a_parcel_has_no_place() {
        assert_eq!(place_for(&[60, 20, 40], 61), None);
    }

    #[test]
    fn code_has_two_and_three_digits() {
        assert_eq!(pickup_code(7, 45), "07-045");
        assert_eq!(pickup_code(12, 365), "12-365");
    }

    #[test]
    fn code_can_be_read_back() {
        assert_eq!(read_code("07-045"), Ok((7, 45)));
    }

    #[test]
    fn code_without_dash_has_the_wrong_shape() {
        assert_eq!(read_code("07045"), Err(CodeError::Shape));
    }

    #[test]
    fn first_bad_number_is_named() {
        assert_eq!(
            read_code("O7-045"),
            Err(CodeError::Number(String::from("O7")))
        );
        assert_eq!(read_code("07-x"), Err(CodeError::Number(String::from("x"))));
    }
}
