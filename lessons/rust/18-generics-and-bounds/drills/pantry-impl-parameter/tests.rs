struct Jar;

#[test]
fn shelves_of_any_kind() {
    assert_eq!(
        Shelf {
            things: vec!["plum", "quince"],
            room: 8
        }
        .free(),
        6
    );
    assert_eq!(
        Shelf {
            things: vec![1, 2, 3],
            room: 3
        }
        .free(),
        0
    );
    assert_eq!(
        Shelf {
            things: vec![Jar],
            room: 5
        }
        .free(),
        4
    );
    assert_eq!(
        Shelf {
            things: vec![Jar, Jar],
            room: 1
        }
        .free(),
        0
    );
}
