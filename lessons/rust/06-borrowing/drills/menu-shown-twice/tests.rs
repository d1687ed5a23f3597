#[test]
fn the_line_comes_back_with_its_frame() {
    let line = String::from("soup 7.20");
    let before = line.as_ptr();
    let (line, wide) = framed(line);
    assert_eq!((line.as_str(), wide), ("soup 7.20", 13));
    assert_eq!(line.as_ptr(), before, "the line was copied");
    assert_eq!(framed(String::new()).1, 4);
}
