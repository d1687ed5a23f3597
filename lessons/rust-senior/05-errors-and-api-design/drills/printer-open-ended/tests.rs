#[test]
fn known_and_unknown_kinds() {
    assert!(worth_retrying(ErrorKind::TimedOut));
    assert!(worth_retrying(ErrorKind::Interrupted));
    assert!(!worth_retrying(ErrorKind::NotFound));
    assert!(!worth_retrying(ErrorKind::PermissionDenied));
    assert!(!worth_retrying(ErrorKind::InvalidData));
    assert!(!worth_retrying(ErrorKind::WriteZero));
}
