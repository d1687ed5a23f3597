use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Condvar, Mutex as Lock};
use std::time::{Duration, Instant};

fn boxed<T>(job: impl FnOnce() -> T + Send + 'static) -> Job<T> {
    Box::new(job)
}

// Waits until as many are here, or gives up after some seconds.
struct Meeting(Lock<u32>, Condvar);

impl Meeting {
    fn new() -> Arc<Meeting> {
        Arc::new(Meeting(Lock::new(0), Condvar::new()))
    }

    fn reached(&self, wanted: u32) -> bool {
        let mut here = self.0.lock().unwrap();
        *here += 1;
        self.1.notify_all();
        let wait = Duration::from_secs(4);
        let (here, _) = self.1.wait_timeout_while(here, wait, |here| *here < wanted).unwrap();
        *here >= wanted
    }
}

#[test]
fn results_are_in_the_order_of_the_jobs() {
    let jobs = (0..50).map(|n| boxed(move || n * n)).collect();
    let wanted: Vec<Result<u32, String>> = (0..50).map(|n| Ok(n * n)).collect();
    assert_eq!(run_all(jobs, 3), wanted);
    assert_eq!(run_all(Vec::<Job<u32>>::new(), 3), []);
    assert_eq!(run_all(vec![boxed(|| 5)], 8), [Ok(5)]);
}

#[test]
fn so_many_run_at_the_same_time() {
    let meeting = Meeting::new();
    let jobs = (0..3)
        .map(|_| {
            let meeting = Arc::clone(&meeting);
            boxed(move || meeting.reached(3))
        })
        .collect();
    assert_eq!(run_all(jobs, 3), [Ok(true), Ok(true), Ok(true)]);
}

#[test]
fn and_never_more() {
    let now = Arc::new(AtomicU32::new(0));
    let most = Arc::new(AtomicU32::new(0));
    let jobs = (0..30)
        .map(|_| {
            let (now, most) = (Arc::clone(&now), Arc::clone(&most));
            boxed(move || {
                most.fetch_max(now.fetch_add(1, Ordering::Relaxed) + 1, Ordering::Relaxed);
                std::thread::sleep(Duration::from_millis(5));
                now.fetch_sub(1, Ordering::Relaxed);
            })
        })
        .collect();
    assert_eq!(run_all(jobs, 2).len(), 30);
    assert!(most.load(Ordering::Relaxed) <= 2);
}

#[test]
fn idle_workers_take_the_next_job() {
    // The first job ends when all others are done: with jobs dealt out in advance, one of them
    // would wait behind it.
    let meeting = Meeting::new();
    let jobs = (0..8)
        .map(|_| {
            let meeting = Arc::clone(&meeting);
            boxed(move || meeting.reached(0))
        })
        .collect::<Vec<_>>();
    let waiting = Arc::clone(&meeting);
    let begin = Instant::now();
    let mut all = vec![boxed(move || waiting.reached(9))];
    all.extend(jobs);
    let results = run_all(all, 2);
    assert_eq!(results, vec![Ok(true); 9]);
    assert!(begin.elapsed() < Duration::from_secs(4));
}

#[test]
fn a_panic_is_an_error_and_nothing_more() {
    let route = 7;
    let jobs: Vec<Job<u32>> = vec![
        boxed(|| 1),
        boxed(|| panic!("no route")),
        boxed(move || panic!("no route {route}")),
        boxed(|| std::panic::panic_any(404_u32)),
        boxed(|| 5),
    ];
    let no = |text: &str| Err(text.to_string());
    assert_eq!(
        run_all(jobs, 1),
        [Ok(1), no("no route"), no("no route 7"), no("unknown"), Ok(5)]
    );
}

#[test]
fn no_thread_is_left() {
    let shared = Arc::new(());
    let jobs = (0..6)
        .map(|_| {
            let shared = Arc::clone(&shared);
            boxed(move || Arc::strong_count(&shared) > 0)
        })
        .collect();
    assert_eq!(run_all(jobs, 3).len(), 6);
    assert_eq!(Arc::strong_count(&shared), 1);
}

#[test]
fn so_many_threads_and_no_more_are_started() {
    let jobs = (0..40).map(|_| boxed(|| std::thread::current().id())).collect();
    let mut seen = Vec::new();
    for id in run_all(jobs, 2).into_iter().map(Result::unwrap) {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    assert!(seen.len() <= 2, "{} threads ran the jobs", seen.len());
}
