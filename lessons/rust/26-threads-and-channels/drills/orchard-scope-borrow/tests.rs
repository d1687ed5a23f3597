#[test]
fn the_heaviest_of_a_borrowed_harvest() {
    let harvest = vec![152, 204, 187];
    assert_eq!(heaviest(&harvest), Some(204));
    assert_eq!(heaviest(&harvest[..1]), Some(152));
    assert_eq!(heaviest(&[3, 2, 1]), Some(3));
}

#[test]
fn an_empty_harvest() {
    assert_eq!(heaviest(&[]), None);
}
