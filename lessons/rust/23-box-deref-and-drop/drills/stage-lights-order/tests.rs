use std::cell::RefCell;

#[test]
fn the_curtain_closes_first() {
    let log = RefCell::new(Vec::new());
    for _ in 0..2 {
        show(
            || log.borrow_mut().push("show"),
            || log.borrow_mut().push("curtain"),
            || log.borrow_mut().push("light"),
        );
    }
    let evening = ["show", "curtain", "light"];
    assert_eq!(*log.borrow(), [evening, evening].concat());
}
