fn folder(bytes: u64, inner: Option<Folder>) -> Folder {
    Folder {
        bytes,
        inner: inner.map(From::from),
    }
}

#[test]
fn inner_folders_count() {
    let deep = folder(1, Some(folder(20, Some(folder(300, None)))));
    assert_eq!(size(&deep), 321);
    assert_eq!(size(&folder(7, None)), 7);
}
