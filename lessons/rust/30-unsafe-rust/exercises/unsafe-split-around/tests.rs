use super::*;

#[test]
fn middle_reading_has_both_sides() {
    let mut day = [1, 2, 3, 4, 5];
    let (before, reading, after) = split_around(&mut day, 2).unwrap();
    assert_eq!((&*before, *reading, &*after), (&[1, 2][..], 3, &[4, 5][..]));
}

#[test]
fn changes_arrive_in_the_original() {
    let mut day = [1, 2, 3, 4];
    let (before, reading, after) = split_around(&mut day, 1).unwrap();
    before[0] = 10;
    *reading = 20;
    after[0] = 30;
    after[1] = 40;
    assert_eq!(day, [10, 20, 30, 40]);
}

#[test]
fn first_and_last_have_an_empty_side() {
    let mut day = [1, 2, 3];
    let (before, reading, after) = split_around(&mut day, 0).unwrap();
    assert_eq!((before.len(), *reading, after.len()), (0, 1, 2));
    let (before, reading, after) = split_around(&mut day, 2).unwrap();
    assert_eq!((before.len(), *reading, after.len()), (2, 3, 0));
}

#[test]
fn position_behind_the_end_is_none() {
    let mut day = [1, 2, 3];
    assert!(split_around(&mut day, 3).is_none());
    assert!(split_around(&mut day, 100).is_none());
    assert!(split_around(&mut [], 0).is_none());
}

#[test]
fn smooth_uses_both_neighbours() {
    let mut day = [10, 99, 20];
    assert!(smooth(&mut day, 1));
    assert_eq!(day, [10, 15, 20]);
    assert!(!smooth(&mut day, 0));
    assert_eq!(day, [10, 15, 20]);
}
