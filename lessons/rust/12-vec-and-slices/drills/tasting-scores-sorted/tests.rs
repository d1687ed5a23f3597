#[test]
fn the_highest_score_comes_first() {
    let mut scores = [7.5, 9.0, 6.25];
    best_first(&mut scores);
    assert_eq!(scores, [9.0, 7.5, 6.25]);
}

#[test]
fn small_differences_count() {
    let mut scores = [0.1, 0.25, 0.2, 0.3];
    best_first(&mut scores);
    assert_eq!(scores, [0.3, 0.25, 0.2, 0.1]);
}

#[test]
fn a_missing_score_does_not_panic() {
    let mut scores = [1.0, f64::NAN, 2.0];
    best_first(&mut scores);
    assert_eq!(scores[1..], [2.0, 1.0]);
}
