fn is(code: ExitCode, other: ExitCode) -> bool {
    format!("{code:?}") == format!("{other:?}")
}

#[test]
fn success_is_told_to_the_system() {
    assert!(is(finish(Ok(())), ExitCode::SUCCESS));
}

#[test]
fn and_so_is_failure() {
    assert!(is(
        finish(Err(String::from("no such file"))),
        ExitCode::FAILURE
    ));
    assert!(is(finish(Err(String::new())), ExitCode::FAILURE));
}
