#[test]
fn all_are_numbers() {
    assert_eq!(read(&["17", "23", "0"]), Ok(vec![17, 23, 0]));
    assert_eq!(read(&[]), Ok(vec![]));
}

#[test]
fn the_first_error_is_handed_up() {
    let empty = "".parse::<u32>();
    let word = "leak".parse::<u32>();
    assert_eq!(read(&["17", "leak", ""]).map(|_| 0), word.map(|_| 0));
    assert_eq!(read(&["", "leak"]).map(|_| 0), empty.map(|_| 0));
}
