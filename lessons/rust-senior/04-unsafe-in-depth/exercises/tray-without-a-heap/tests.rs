use std::cell::RefCell;

// Notes its number when it is dropped.
struct Coin<'l>(u32, &'l RefCell<Vec<u32>>);

impl Drop for Coin<'_> {
    fn drop(&mut self) {
        self.1.borrow_mut().push(self.0);
    }
}

#[test]
fn strings_in_their_order() {
    let mut tray = Tray::<String, 3>::new();
    assert!(tray.as_slice().is_empty());
    assert_eq!(tray.pop(), None);
    for name in ["a", "b", "c"] {
        assert_eq!(tray.push(name.to_string()), Ok(()));
    }
    assert_eq!(tray.push("d".to_string()), Err("d".to_string()));
    assert_eq!(tray.as_slice(), ["a", "b", "c"]);
    assert_eq!(tray.pop().as_deref(), Some("c"));
    assert_eq!(tray.push("e".to_string()), Ok(()));
    assert_eq!(tray.as_slice(), ["a", "b", "e"]);
}

#[test]
fn only_what_is_held_is_dropped() {
    let log = RefCell::new(Vec::new());
    {
        let mut tray = Tray::<Coin, 4>::new();
        for number in 1..=3 {
            assert!(tray.push(Coin(number, &log)).is_ok());
        }
        let taken = tray.pop();
        assert!(log.borrow().is_empty(), "taking out drops nothing");
        drop(taken);
        assert_eq!(*log.borrow(), [3]);
    }
    log.borrow_mut().sort();
    assert_eq!(*log.borrow(), [1, 2, 3], "each exactly once");
}

#[test]
fn a_full_tray_gives_the_value_back() {
    let log = RefCell::new(Vec::new());
    let mut tray = Tray::<Coin, 1>::new();
    assert!(tray.push(Coin(1, &log)).is_ok());
    let back = tray.push(Coin(2, &log));
    assert!(log.borrow().is_empty());
    assert_eq!(back.err().map(|coin| coin.0), Some(2));
    assert_eq!(*log.borrow(), [2]);
    drop(tray);
    assert_eq!(*log.borrow(), [2, 1]);
}

#[test]
fn no_place_and_no_size() {
    let mut none = Tray::<String, 0>::new();
    assert!(none.push(String::new()).is_err());
    assert_eq!((none.pop(), none.as_slice().len()), (None, 0));
    let mut ticks = Tray::<(), 3>::new();
    assert_eq!([ticks.push(()), ticks.push(())], [Ok(()), Ok(())]);
    assert_eq!(ticks.as_slice().len(), 2);
}

#[test]
fn room_and_alignment() {
    #[repr(align(64))]
    #[derive(Debug, PartialEq)]
    struct Line(u8);
    assert_eq!(size_of::<Tray<u64, 8>>(), 8 * 8 + size_of::<usize>());
    let mut tray = Tray::<Line, 2>::new();
    assert_eq!(tray.push(Line(7)), Ok(()));
    assert_eq!(tray.as_slice(), [Line(7)]);
    assert_eq!(tray.as_slice().as_ptr().addr() % 64, 0);
}
