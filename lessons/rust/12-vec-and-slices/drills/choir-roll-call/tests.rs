#[test]
fn everybody_is_read_out_and_counted() {
    let (line, singers) = roll(vec![String::from("Ines"), String::from("Omar")]);
    assert_eq!((line.as_str(), singers), ("Ines.Omar.", 2));
}

#[test]
fn an_empty_choir() {
    assert_eq!(roll(vec![]), (String::new(), 0));
}
