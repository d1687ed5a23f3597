#[test]
fn all_else_is_zero() {
    let job = probe("disk");
    assert_eq!(job.name, "disk");
    assert_eq!((job.attempts, job.paused, job.log.len()), (0, false, 0));
    assert_eq!(probe("").name, "");
}
