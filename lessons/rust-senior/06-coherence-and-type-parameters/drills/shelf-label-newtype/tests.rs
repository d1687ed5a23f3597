#[test]
fn signs() {
    assert_eq!(sign(vec!["bolts", "nuts"]), "shelf: bolts | nuts");
    assert_eq!(sign(vec!["one"]), "shelf: one");
    assert_eq!(sign(vec![]), "shelf: ");
}
