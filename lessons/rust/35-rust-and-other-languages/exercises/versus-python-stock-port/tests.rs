use super::*;

fn stock() -> HashMap<String, u32> {
    HashMap::from([(String::from("screws"), 50), (String::from("glue"), 0)])
}

#[test]
fn goods_are_taken() {
    let mut stock = stock();
    assert_eq!(take(&mut stock, "screws:20"), Ok(30));
    assert_eq!(take(&mut stock, "screws:30"), Ok(0));
    assert_eq!(stock["screws"], 0);
}

#[test]
fn nothing_may_be_taken_from_nothing() {
    assert_eq!(take(&mut stock(), "glue:0"), Ok(0));
}

#[test]
fn missing_pieces_are_named() {
    let mut stock = stock();
    let result = take(&mut stock, "screws:53");
    assert_eq!(result, Err(TakeError::OutOfStock { missing: 3 }));
    assert_eq!(stock["screws"], 50);
}

#[test]
fn unknown_name_is_not_added() {
    let mut stock = stock();
    let result = take(&mut stock, "nails:0");
    assert_eq!(result, Err(TakeError::UnknownName(String::from("nails"))));
    assert_eq!(stock.len(), 2);
}

#[test]
fn line_without_colon() {
    assert_eq!(take(&mut stock(), "screws 20"), Err(TakeError::NoColon));
    assert_eq!(take(&mut stock(), ""), Err(TakeError::NoColon));
}

#[test]
fn amount_must_be_a_number() {
    let mut stock = stock();
    for line in [
        "screws:many",
        "screws:",
        "screws:-1",
        "screws:1:2",
        "nails:x",
    ] {
        assert_eq!(take(&mut stock, line), Err(TakeError::NotANumber), "{line}");
    }
    assert_eq!(stock["screws"], 50);
}
