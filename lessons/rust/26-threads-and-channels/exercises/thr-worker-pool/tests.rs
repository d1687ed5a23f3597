use std::sync::{Barrier, Mutex};
use std::thread::ThreadId;
use std::time::Duration;

// Runs the work in a thread and gives up after some seconds, so that a hang is a failed test.
fn within<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, waiting) = std::sync::mpsc::channel();
    let helper = std::thread::spawn(move || done.send(work()).unwrap());
    match waiting.recv_timeout(Duration::from_secs(4)) {
        Ok(value) => value,
        Err(std::sync::mpsc::RecvTimeoutError::Timeout) => panic!("run does not come back"),
        Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => {
            helper.join().unwrap();
            unreachable!()
        }
    }
}

fn ten_times(number: u32) -> u32 {
    10 * number
}

fn later_if_small(number: u32) -> u32 {
    std::thread::sleep(Duration::from_millis(if number < 3 { 150 } else { 0 }));
    number
}

static MEETING: Barrier = Barrier::new(3);

// Comes back only when three machines work at the same time.
fn together(number: u32) -> u32 {
    MEETING.wait();
    number
}

static SEEN: Mutex<Vec<ThreadId>> = Mutex::new(Vec::new());

fn remember_thread(number: u32) -> u32 {
    let id = std::thread::current().id();
    let mut seen = SEEN.lock().unwrap();
    if !seen.contains(&id) {
        seen.push(id);
    }
    number
}

fn jams_at_seven(number: u32) -> u32 {
    assert!(number != 7, "paper jam");
    number
}

#[test]
fn results_stand_in_the_order_of_the_jobs() {
    let results = within(|| run(2, vec![5, 1, 4], ten_times));
    assert_eq!(results, [50, 10, 40]);
}

#[test]
fn a_slow_job_keeps_its_place() {
    let results = within(|| run(3, vec![1, 9, 2, 8], later_if_small));
    assert_eq!(results, [1, 9, 2, 8]);
}

#[test]
fn machines_work_at_the_same_time() {
    let results = within(|| run(3, vec![1, 2, 3], together));
    assert_eq!(results, [1, 2, 3]);
}

#[test]
fn there_are_as_many_threads_as_machines() {
    let results = within(|| run(2, (0..20).collect(), remember_thread));
    assert_eq!(results.len(), 20);
    assert_eq!(SEEN.lock().unwrap().len(), 2);
}

#[test]
fn no_jobs_and_no_results() {
    assert!(within(|| run(4, vec![], ten_times)).is_empty());
}

#[test]
#[should_panic]
fn a_panicking_job_is_noticed() {
    within(|| run(2, vec![6, 7, 8], jams_at_seven));
}

static DEALT: Mutex<Vec<(u32, ThreadId)>> = Mutex::new(Vec::new());

fn remember_who(number: u32) -> u32 {
    let id = std::thread::current().id();
    DEALT.lock().unwrap().push((number, id));
    number
}

#[test]
fn jobs_are_dealt_out_in_turn() {
    within(|| run(2, (0..20).collect(), remember_who));
    let dealt = DEALT.lock().unwrap();
    for (number, id) in dealt.iter() {
        for (other, other_id) in dealt.iter() {
            assert_eq!(number % 2 == other % 2, id == other_id);
        }
    }
}
