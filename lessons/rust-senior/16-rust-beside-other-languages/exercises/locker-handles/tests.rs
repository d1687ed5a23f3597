#[test]
fn handles_hold_index_and_generation() {
    let mut table = Table::new();
    let first = table.insert(String::from("bag"));
    let second = table.insert(String::from("hat"));
    assert_eq!((first, second), (1, 0x101));
    assert_eq!(table.get(second).map(String::as_str), Some("hat"));
    assert_eq!(table.remove(first).as_deref(), Some("bag"));
    assert_eq!(table.insert(String::from("coat")), 2);
    assert_eq!(table.slots(), 2);
    assert_eq!(table.get(2).map(String::as_str), Some("coat"));
}

#[test]
fn old_and_invented_handles_reach_nobody() {
    let mut table = Table::new();
    let old = table.insert(7);
    assert_eq!(table.remove(old), Some(7));
    assert_eq!(table.get(old), None);
    assert_eq!(table.remove(old), None);
    assert_eq!(table.get(old + 1), None, "the next generation is not given out yet");
    assert_eq!(table.remove(old + 1), None);
    let new = table.insert(8);
    assert_eq!(new, old + 1);
    assert_eq!(table.insert(9), 0x101);
    assert_eq!(table.remove(0x101), Some(9));
    assert_eq!(table.get(old), None);
    assert_eq!(table.remove(old), None);
    assert_eq!(table.get(new), Some(&8));
    for invented in [0, 0x100, 0x101, 0xffff_ff01, u32::MAX] {
        assert_eq!(table.get(invented), None);
        assert_eq!(table.remove(invented), None);
    }
    assert_eq!(table.get(new), Some(&8));
}

#[test]
fn a_slot_is_free_once_and_the_last_freed_comes_first() {
    let mut table = Table::new();
    let handles: Vec<u32> = (0..3).map(|number| table.insert(number)).collect();
    table.remove(handles[0]);
    table.remove(handles[2]);
    table.remove(handles[2]);
    assert_eq!(table.insert(20) >> 8, 2);
    assert_eq!(table.insert(21) >> 8, 0);
    assert_eq!(table.insert(22) >> 8, 3);
    assert_eq!(table.slots(), 4);
}

#[test]
fn a_generation_never_comes_round() {
    let mut table = Table::new();
    let mut given = std::collections::BTreeSet::new();
    for round in 0..600 {
        let handle = table.insert(round);
        assert!(given.insert(handle), "handle {handle} was given out before");
        assert_eq!(table.remove(handle), Some(round));
    }
    assert_eq!(table.slots(), 3);
    assert!(given.iter().all(|&old| table.get(old).is_none()));
}
