#[test]
fn older_versions_are_refused() {
    assert!(!accepts((1, 4, 2), (1, 4, 1)));
    assert!(!accepts((1, 4, 2), (1, 3, 9)));
    assert!(!accepts((1, 4, 2), (0, 9, 9)));
    assert!(!accepts((0, 4, 2), (0, 4, 1)));
}

#[test]
fn the_required_version_itself_is_accepted() {
    assert!(accepts((1, 4, 2), (1, 4, 2)));
    assert!(accepts((0, 4, 2), (0, 4, 2)));
    assert!(accepts((0, 0, 3), (0, 0, 3)));
}

#[test]
fn from_one_on_the_major_number_is_the_line() {
    assert!(accepts((1, 4, 2), (1, 10, 0)));
    assert!(accepts((1, 4, 2), (1, 5, 0)));
    assert!(!accepts((1, 4, 2), (2, 0, 0)));
    assert!(!accepts((1, 4, 2), (2, 4, 2)));
}

#[test]
fn before_one_the_minor_number_is_the_line() {
    assert!(accepts((0, 4, 2), (0, 4, 9)));
    assert!(!accepts((0, 4, 2), (0, 5, 0)));
    assert!(!accepts((0, 4, 2), (1, 4, 2)));
}

#[test]
fn with_two_zeros_only_the_same_version_is_left() {
    assert!(!accepts((0, 0, 3), (0, 0, 4)));
    assert!(!accepts((0, 0, 3), (0, 1, 3)));
}

#[test]
fn pick_takes_the_newest_in_any_order() {
    let published = [(1, 4, 2), (1, 10, 0), (2, 0, 0), (1, 9, 7), (0, 9, 0)];
    assert_eq!(pick((1, 4, 0), &published), Some((1, 10, 0)));
    assert_eq!(pick((0, 9, 0), &published), Some((0, 9, 0)));
}

#[test]
fn pick_may_find_nothing() {
    assert_eq!(pick((3, 0, 0), &[(1, 4, 2), (2, 0, 0)]), None);
    assert_eq!(pick((1, 0, 0), &[]), None);
}

#[test]
fn both_requirements_count() {
    let published = [(1, 2, 0), (1, 4, 0), (1, 6, 1), (2, 0, 0)];
    assert_eq!(pick_for_both((1, 2, 0), (1, 4, 0), &published), Some((1, 6, 1)));
    assert_eq!(pick_for_both((1, 4, 0), (1, 2, 0), &published), Some((1, 6, 1)));
    assert_eq!(pick_for_both((1, 0, 0), (2, 0, 0), &published), None);
    assert_eq!(pick_for_both((1, 2, 0), (1, 7, 0), &published), None);
}
