#[allow(drop_bounds)]
fn has_a_destructor<T: Drop>(_: &T) {}

#[test]
fn names_come_in_order() {
    assert_eq!(names(&morning()), ["load", "drive"]);
    assert!(names(&Plan::Done).is_empty());
}

#[test]
fn plan_is_a_text_and_one_pointer() {
    assert!(size_of::<Plan>() <= 4 * size_of::<usize>());
}

#[test]
fn fetch_hands_out_the_very_same_parts() {
    let parts = vec![4, 8, 15];
    let before = parts.as_ptr();
    let after = fetch(Upload { parts });
    assert_eq!(after, [4, 8, 15]);
    assert_eq!(after.as_ptr(), before);
}

#[test]
fn upload_still_reports_its_end() {
    has_a_destructor(&Upload { parts: vec![] });
}

#[test]
fn close_answers() {
    assert_eq!(close(Upload { parts: vec![1] }), "ready for the next one");
}
