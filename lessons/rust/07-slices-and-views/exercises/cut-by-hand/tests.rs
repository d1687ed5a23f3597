#[test]
fn cut_gives_both_parts() {
    let week = [18, 21, 19, 22, 25, 24, 20];
    let (first, second) = cut(&week, 5);
    assert_eq!(first, [18, 21, 19, 22, 25]);
    assert_eq!(second, [24, 20]);
}

#[test]
fn cut_at_the_edges() {
    let readings = [7, 8];
    assert_eq!(cut(&readings, 0), (&[][..], &[7, 8][..]));
    assert_eq!(cut(&readings, 2), (&[7, 8][..], &[][..]));
    assert_eq!(cut(&readings, 99), (&[7, 8][..], &[][..]));
    assert_eq!(cut(&[], 0), (&[][..], &[][..]));
    assert_eq!(cut(&readings, usize::MAX), (&[7, 8][..], &[][..]));
}

#[test]
fn cut_gives_views() {
    let readings = [7, 8, 9];
    let (first, second) = cut(&readings, 1);
    assert_eq!(first.as_ptr(), readings.as_ptr());
    assert_eq!(second.as_ptr(), readings[1..].as_ptr());
}

#[test]
fn inner_leaves_both_ends_out() {
    assert_eq!(inner(&[1, 2, 3, 4]), [2, 3]);
    assert_eq!(inner(&[1, 2, 3]), [2]);
}

#[test]
fn inner_of_few_is_empty() {
    assert!(inner(&[1, 2]).is_empty());
    assert!(inner(&[1]).is_empty());
    assert!(inner(&[]).is_empty());
}

#[test]
fn latest_takes_from_the_end() {
    assert_eq!(latest(&[1, 2, 3, 4], 2), [3, 4]);
    assert_eq!(latest(&[1, 2], 0), [0; 0]);
    assert_eq!(latest(&[1, 2], 2), [1, 2]);
    assert_eq!(latest(&[1, 2], 5), [1, 2]);
    assert_eq!(latest(&[], 1), [0; 0]);
    assert_eq!(latest(&[1, 2], usize::MAX), [1, 2]);
}
