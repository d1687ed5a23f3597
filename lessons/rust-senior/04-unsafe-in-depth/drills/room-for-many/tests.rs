#[test]
fn size_and_alignment() {
    let layout = room::<u64>(4).unwrap().unwrap();
    assert_eq!((layout.size(), layout.align()), (32, align_of::<u64>()));
    let layout = room::<[u8; 3]>(5).unwrap().unwrap();
    assert_eq!((layout.size(), layout.align()), (15, 1));
}

#[test]
fn nothing_to_ask_for() {
    assert_eq!(room::<u64>(0).unwrap(), None);
    assert_eq!(room::<()>(9).unwrap(), None);
    assert_eq!(room::<()>(usize::MAX).unwrap(), None);
}

#[test]
fn too_much() {
    let most = isize::MAX.unsigned_abs();
    assert!(room::<u8>(most).unwrap().is_some());
    assert!(room::<u8>(most + 1).is_err());
    assert!(room::<u64>(most / 4).is_err());
    assert!(room::<u64>(usize::MAX).is_err());
}
