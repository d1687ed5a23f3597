#[test]
fn the_first_comes_out_and_is_gone() {
    let mut queue = vec![
        String::from("Ines"),
        String::from("Omar"),
        String::from("Lea"),
    ];
    let address = queue[0].as_ptr();
    let visitor = next(&mut queue);
    assert_eq!(visitor, "Ines");
    assert_eq!(visitor.as_ptr(), address, "the name was copied");
    assert_eq!(queue, ["Omar", "Lea"], "the order of the others is kept");
    assert_eq!(next(&mut queue), "Omar");
    assert_eq!(next(&mut queue), "Lea");
    assert!(queue.is_empty());
}
