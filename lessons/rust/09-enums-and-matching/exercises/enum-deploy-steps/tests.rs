fn running(version: u32, failed: u32) -> Deploy {
    Deploy::Running { version, failed }
}

fn rolled_back(version: u32, reason: &str) -> Deploy {
    Deploy::RolledBack {
        version,
        reason: String::from(reason),
    }
}

#[test]
fn start_runs_a_queued_version() {
    assert_eq!(step(Deploy::Queued, Event::Start(42)), running(42, 0));
}

#[test]
fn start_does_not_disturb_what_runs_or_is_live() {
    assert_eq!(step(running(41, 1), Event::Start(42)), running(41, 1));
    assert_eq!(step(Deploy::Live(41), Event::Start(42)), Deploy::Live(41));
}

#[test]
fn a_passed_check_makes_it_live() {
    assert_eq!(step(running(42, 2), Event::CheckPassed), Deploy::Live(42));
}

#[test]
fn failed_checks_are_counted() {
    assert_eq!(step(running(42, 0), Event::CheckFailed), running(42, 1));
    assert_eq!(step(running(42, 1), Event::CheckFailed), running(42, 2));
}

#[test]
fn the_third_failed_check_rolls_back() {
    assert_eq!(
        step(running(42, 2), Event::CheckFailed),
        rolled_back(42, "3 failed checks")
    );
}

#[test]
fn abort_rolls_back_what_runs_or_is_live() {
    let reason = || Event::Abort(String::from("wrong region"));
    assert_eq!(step(running(42, 0), reason()), rolled_back(42, "wrong region"));
    assert_eq!(step(Deploy::Live(42), reason()), rolled_back(42, "wrong region"));
}

#[test]
fn abort_leaves_queued_and_rolled_back_as_they_are() {
    let reason = || Event::Abort(String::from("wrong region"));
    assert_eq!(step(Deploy::Queued, reason()), Deploy::Queued);
    assert_eq!(
        step(rolled_back(42, "3 failed checks"), reason()),
        rolled_back(42, "3 failed checks")
    );
}

#[test]
fn checks_mean_nothing_to_other_states() {
    assert_eq!(step(Deploy::Queued, Event::CheckPassed), Deploy::Queued);
    assert_eq!(step(Deploy::Live(42), Event::CheckFailed), Deploy::Live(42));
}

#[test]
fn what_was_rolled_back_stays_so() {
    for event in [Event::Start(43), Event::CheckPassed, Event::CheckFailed] {
        assert_eq!(
            step(rolled_back(42, "wrong region"), event),
            rolled_back(42, "wrong region")
        );
    }
}

#[test]
fn a_check_does_not_start_anything() {
    assert_eq!(step(Deploy::Queued, Event::CheckFailed), Deploy::Queued);
    assert_eq!(step(Deploy::Live(42), Event::CheckPassed), Deploy::Live(42));
}
