#[test]
fn smoothing_in_place() {
    let mut heights = [10, 40, 10, 80];
    let windows = Windows::<_, 2>::new(&mut heights);
    let count = windows.each(|pair| pair[1] = (pair[0] + pair[1]) / 2);
    assert_eq!((count, heights), (3, [10, 25, 17, 48]));
}

#[test]
fn windows_come_from_the_left_one_step_each() {
    let mut letters = ['a', 'b', 'c', 'd'];
    let mut windows = Windows::<_, 3>::new(&mut letters);
    assert_eq!(windows.next().copied(), Some(['a', 'b', 'c']));
    assert_eq!(windows.next().copied(), Some(['b', 'c', 'd']));
    assert_eq!(windows.next().copied(), None);
    assert_eq!(windows.next().copied(), None);
}

#[test]
fn each_goes_on_where_next_stopped() {
    let mut numbers = [1, 2, 3, 4, 5];
    let mut windows = Windows::<_, 2>::new(&mut numbers);
    if let Some(first) = windows.next() {
        first[0] = 9;
    }
    let mut sums = 0;
    assert_eq!(windows.each(|pair| sums += pair[0] + pair[1]), 3);
    assert_eq!((sums, numbers), (5 + 7 + 9, [9, 2, 3, 4, 5]));
}

#[test]
fn too_short_and_just_long_enough() {
    let mut short = ["x".repeat(1)];
    assert_eq!(Windows::<_, 2>::new(&mut short).each(|_| ()), 0);
    assert_eq!(Windows::<_, 1>::new(&mut short).each(|one| one[0].push('y')), 1);
    assert_eq!(short, ["xy"]);
    let mut none: [u8; 0] = [];
    assert_eq!(Windows::<_, 1>::new(&mut none).each(|_| ()), 0);
}

#[test]
fn the_width_is_a_constant() {
    const WIDE: () = Windows::<u8, 2>::WIDE;
    assert_eq!(WIDE, ());
}
