use std::time::{Duration, Instant};

#[test]
fn it_heats_while_the_work_goes_on() {
    let mut ended = None;
    let steps = heat_during(|| {
        thread::sleep(Duration::from_millis(60));
        ended = Some(Instant::now());
    });
    assert!(steps > 0);
    assert!(ended.expect("the work was done").elapsed() < Duration::from_secs(5));
}

#[test]
fn longer_work_more_steps() {
    let short = heat_during(|| {});
    let long = heat_during(|| thread::sleep(Duration::from_millis(200)));
    assert!(long > 1_000 && long > short, "{short} and {long}");
}
