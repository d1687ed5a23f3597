#[test]
fn it_counts_down_to_one() {
    assert_eq!(Countdown { left: 3 }.collect::<Vec<_>>(), [3, 2, 1]);
    assert_eq!(Countdown { left: 1 }.collect::<Vec<_>>(), [1]);
    assert_eq!(Countdown { left: 0 }.count(), 0);
}

#[test]
fn the_rest_follows() {
    assert_eq!(Countdown { left: 10 }.sum::<u32>(), 55);
    assert_eq!(
        Countdown { left: 5 }
            .filter(|n| n % 2 == 0)
            .collect::<Vec<_>>(),
        [4, 2]
    );
}

#[test]
fn after_the_end_there_is_nothing() {
    let mut count = Countdown { left: 1 };
    assert_eq!(count.next(), Some(1));
    assert_eq!(count.next(), None);
    assert_eq!(count.next(), None);
}
