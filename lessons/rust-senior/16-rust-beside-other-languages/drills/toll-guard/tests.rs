#[test]
fn shares_and_codes() {
    assert_eq!(share(900, 4), 225);
    assert_eq!(share(0, 4), 0);
    assert_eq!(share(900, 0), -1);
    assert_eq!(share(i32::MIN, -1), -1);
}

#[test]
fn the_code_is_the_given_one() {
    let fares = [1, 2];
    assert_eq!(guarded(7, || fares[fares.len() + 3]), 7);
    assert_eq!(guarded(7, || fares[1]), 2);
    let mut calls = 0;
    assert_eq!(guarded(7, || { calls += 1; calls }), 1);
}
