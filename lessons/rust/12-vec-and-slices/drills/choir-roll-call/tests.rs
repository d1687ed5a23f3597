#[test]
fn everybody_is_read_out_and_stays_on_the_list() {
    let (line, names) = roll(vec![String::from("Ines"), String::from("Omar")]);
    assert_eq!(line, "Ines.Omar.");
    assert_eq!(names, ["Ines", "Omar"]);
}

#[test]
fn the_list_is_the_same_one() {
    let names = vec![String::from("Lea"), String::from("Omar"), String::from("Ines")];
    let before = names.as_ptr();
    let (line, names) = roll(names);
    assert_eq!(line, "Lea.Omar.Ines.");
    assert_eq!(names.as_ptr(), before, "the list was made anew");
}

#[test]
fn an_empty_choir() {
    assert_eq!(roll(vec![]), (String::new(), vec![]));
}
