use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::thread;

type Job<T> = Box<dyn FnOnce() -> T + Send>;

// Runs all jobs on so many threads; the results are in the order of the jobs.
fn run_all<T: Send>(jobs: Vec<Job<T>>, workers: usize) -> Vec<Result<T, String>> {
    let results = Mutex::new(jobs.iter().map(|_| None).collect::<Vec<_>>());
    let mut parts: Vec<Vec<(usize, Job<T>)>> = (0..workers).map(|_| Vec::new()).collect();
    for (at, job) in jobs.into_iter().enumerate() {
        parts[at % workers].push((at, job));
    }
    thread::scope(|scope| {
        for part in parts {
            let results = &results;
            scope.spawn(move || {
                for (at, job) in part {
                    let result = catch_unwind(AssertUnwindSafe(job)).map_err(message);
                    results.lock().unwrap()[at] = Some(result);
                }
            });
        }
    });
    let results = results.into_inner().unwrap();
    results.into_iter().flatten().collect()
}

// What a panic said.
fn message(payload: Box<dyn Any + Send>) -> String {
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(other) => match other.downcast_ref::<&str>() {
            Some(text) => String::from(*text),
            None => String::from("unknown"),
        },
    }
}

fn main() {
    let jobs: Vec<Job<u32>> = vec![Box::new(|| 7), Box::new(|| panic!("no route"))];
    println!("{:?}", run_all(jobs, 2));
}
