use std::sync::mpsc::channel;
use std::time::Duration;

#[test]
fn each_waits_for_the_other() {
    let (first_began, hear_first) = channel();
    let (second_began, hear_second) = channel();
    let limit = Duration::from_secs(5);
    let result = both(
        move || {
            first_began.send(()).unwrap();
            hear_second.recv_timeout(limit).map_or(0, |()| 7)
        },
        move || {
            second_began.send(()).unwrap();
            hear_first.recv_timeout(limit).map_or(0, |()| 11)
        },
    );
    assert_eq!(result, (7, 11));
}

#[test]
fn neither_runs_in_the_callers_thread() {
    let here = thread::current().id();
    let elsewhere = move || usize::from(thread::current().id() != here);
    assert_eq!(both(elsewhere, elsewhere), (1, 1));
}
