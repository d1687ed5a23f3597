#[test]
fn the_part_behind_the_prefix() {
    let line = String::from("tram 9 to Harbour");
    let rest = {
        let prefix = String::from("tram 9 to ");
        after(&line, &prefix)
    };
    assert_eq!(rest, "Harbour");
    assert_eq!(rest.as_ptr(), line[10..].as_ptr());
}

#[test]
fn another_prefix_leaves_the_line() {
    assert_eq!(after("tram 9", "bus "), "tram 9");
    assert_eq!(after("", "bus "), "");
}
