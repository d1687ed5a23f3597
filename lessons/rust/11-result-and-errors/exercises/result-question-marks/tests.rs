#[test]
fn seats_in_takes_a_request_apart() {
    assert_eq!(seats_in("Island x3"), Ok(("Island", 3)));
    assert_eq!(seats_in("Island"), Err(BookingError::NoSeats));
}

#[test]
fn seats_in_keeps_the_error_of_the_number() {
    let problem = "three".parse::<u32>().unwrap_err();
    assert_eq!(
        seats_in("Island xthree"),
        Err(BookingError::NotANumber(problem))
    );
}

#[test]
fn book_gives_the_sum() {
    assert_eq!(book("Island x3"), Ok(60));
    assert_eq!(book("Harbour x8"), Ok(96));
}

#[test]
fn book_hands_up_the_errors_of_the_request() {
    assert_eq!(book("Island"), Err(BookingError::NoSeats));
    let problem = "".parse::<u32>().unwrap_err();
    assert_eq!(book("Island x"), Err(BookingError::NotANumber(problem)));
}

#[test]
fn book_names_the_unknown_route() {
    assert_eq!(
        book("Moon x1"),
        Err(BookingError::UnknownRoute(String::from("Moon")))
    );
}

#[test]
fn book_tells_why_the_payment_failed() {
    assert_eq!(
        book("Island x6"),
        Err(BookingError::Payment(String::from("120 refused")))
    );
}
