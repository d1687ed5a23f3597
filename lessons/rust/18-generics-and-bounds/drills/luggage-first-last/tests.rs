#[derive(Debug, PartialEq)]
struct Label(char);

#[test]
fn elements_of_several_types() {
    assert_eq!(ends(&[23, 7, 31]), Some((&23, &31)));
    assert_eq!(ends(&["red", "blue"]), Some((&"red", &"blue")));
    assert_eq!(ends(&[Label('a')]), Some((&Label('a'), &Label('a'))));
}

#[test]
fn an_empty_belt() {
    let belt: [Label; 0] = [];
    assert_eq!(ends(&belt), None);
}

// Can do nothing at all.
struct Crate;

#[test]
fn nothing_is_asked_of_the_elements() {
    assert!(ends(&[Crate, Crate]).is_some());
}
