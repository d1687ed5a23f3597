#[test]
fn the_country_comes_first() {
    assert_eq!(country("PT;Ines"), Ok("PT"));
    assert_eq!(country(";Omar"), Ok(""));
    assert_eq!(country("IT;a;b"), Ok("IT"));
}

#[test]
fn without_a_semicolon_there_is_none() {
    assert_eq!(country("Ines"), Err("no country"));
    assert_eq!(country(""), Err("no country"));
}
