#[test]
fn clear_results() {
    assert_eq!(verdict(&[10, 11, 12, 13], &[5, 6, 7, 8]), Verdict::Faster);
    assert_eq!(verdict(&[5, 6, 7, 8], &[10, 11, 12, 13]), Verdict::Slower);
}

#[test]
fn outliers_do_not_decide() {
    assert_eq!(verdict(&[10, 11, 12, 13], &[5, 6, 7, 9_000]), Verdict::Faster);
    assert_eq!(verdict(&[900, 6, 7, 1], &[10, 0, 11, 12]), Verdict::Slower);
}

#[test]
fn overlapping_and_touching() {
    assert_eq!(verdict(&[10, 11, 12, 13], &[9, 10, 11, 12]), Verdict::Unclear);
    assert_eq!(verdict(&[10, 11, 12, 13], &[1, 2, 11, 30]), Verdict::Unclear);
    assert_eq!(verdict(&[1, 11, 12, 30], &[12, 12, 13, 14]), Verdict::Unclear);
    assert_eq!(verdict(&[1, 20, 21, 90], &[0, 15, 25, 99]), Verdict::Unclear);
    assert_eq!(verdict(&[0, 15, 25, 99], &[1, 20, 21, 90]), Verdict::Unclear);
    assert_eq!(verdict(&[7; 4], &[7; 4]), Verdict::Unclear);
}

#[test]
fn larger_and_odd_lists() {
    let old = [682, 671, 665, 585, 579, 1386, 1219, 1211];
    assert_eq!(verdict(&old, &[389, 356, 328, 359, 531, 792, 692, 762]), Verdict::Unclear);
    assert_eq!(verdict(&[50, 52, 54, 56, 58], &[49, 10, 20, 51, 30]), Verdict::Faster);
    assert_eq!(verdict(&[8, 8, 9, 20, 20, 20, 20, 21], &[10, 19, 19, 5, 4, 4, 8, 8]), Verdict::Unclear);
    let order = [4, 1, 3, 2];
    assert_eq!((verdict(&order, &[9, 9, 9, 9]), order), (Verdict::Slower, [4, 1, 3, 2]));
}
