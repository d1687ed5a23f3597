fn outcome(lamp: c_int) -> (Option<i32>, u32) {
    let mut closed = 0;
    let error = switch(lamp, &mut closed).err();
    (error.map(|error| error.raw_os_error().expect("from the system")), closed)
}

#[test]
fn lamps_that_exist() {
    let before = std::fs::File::open("/no/such/file").is_err();
    assert!(before);
    assert_eq!(outcome(1), (None, 1));
    assert_eq!(outcome(8), (None, 1));
}

#[test]
fn the_error_of_the_call() {
    assert_eq!(outcome(40), (Some(19), 1));
    assert_eq!(outcome(9), (Some(5), 1));
    assert_eq!(outcome(0), (Some(19), 1));
    assert_eq!(outcome(-7), (Some(19), 1));
}

#[test]
fn one_after_the_other() {
    let all: Vec<_> = [40, 2, 9, 3].into_iter().map(outcome).collect();
    assert_eq!(all, [(Some(19), 1), (None, 1), (Some(5), 1), (None, 1)]);
}
