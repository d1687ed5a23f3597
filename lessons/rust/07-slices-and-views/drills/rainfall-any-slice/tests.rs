#[test]
fn arrays_and_parts_and_vectors_fit() {
    assert_eq!(wettest(&[0, 4, 0]), 4);
    assert_eq!(wettest(&[3, 30, 1]), 30);
    assert_eq!(wettest(&[3, 30, 1][2..]), 1);
    assert_eq!(wettest(&vec![8, 2]), 8);
    assert_eq!(wettest(&[]), 0);
}
