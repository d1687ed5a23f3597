#[test]
fn the_longer_one() {
    assert_eq!(longer(Handle::new(&"harbour"), &"x".repeat(9)), 9);
    assert_eq!(longer(Handle::new(&"harbour"), &"x".repeat(3)), 7);
}

#[test]
fn it_reads_the_place() {
    let number = 17;
    assert_eq!(Handle::new(&number).get(), 17);
    assert_eq!(size_of::<Option<Handle<u8>>>(), size_of::<usize>());
}
