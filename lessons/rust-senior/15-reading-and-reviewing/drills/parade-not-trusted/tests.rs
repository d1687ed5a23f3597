struct Liar {
    left: u32,
    announced: usize,
}

impl Iterator for Liar {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        self.left = self.left.checked_sub(1)?;
        Some(self.left)
    }
}

impl ExactSizeIterator for Liar {
    fn len(&self) -> usize {
        self.announced
    }
}

#[test]
fn the_honest_ones() {
    assert_eq!(line_up([3, 1, 2].into_iter()), [3, 1, 2]);
    assert_eq!(line_up(0..0_u16), []);
}

#[test]
fn more_and_fewer_than_announced() {
    assert_eq!(line_up(Liar { left: 3, announced: 10 }), [2, 1, 0]);
    assert_eq!(line_up(Liar { left: 3, announced: 1 }), [2, 1, 0]);
    assert_eq!(line_up(Liar { left: 2, announced: 0 }), [1, 0]);
}

#[test]
fn room_is_not_reserved_for_all_that_is_announced() {
    let line = line_up(Liar { left: 1, announced: usize::MAX });
    assert!(line.capacity() <= 1_024);
    assert_eq!(line, [0]);
}
