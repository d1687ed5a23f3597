#[test]
fn here() {
    assert_eq!(volts("3.7"), Ok(3.7));
    assert_eq!(volts("off"), Err("not a number: off".to_string()));
    let answer: Result = station(4.0);
    assert_eq!(answer, Ok(4.0));
}

mod elsewhere {
    #![allow(dead_code)]
    type Result = ::core::result::Result<i16, String>;
    mod std {}
    mod core {}

    reader!(amperes, i16);
}

#[test]
fn among_other_names() {
    assert_eq!(elsewhere::amperes("-12"), Ok(-12));
    assert!(elsewhere::amperes("1.5").is_err());
}
