use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::thread;

type Job<T> = Box<dyn FnOnce() -> T + Send>;

// Runs all jobs on so many threads; the results are in the order of the jobs.
fn run_all<T: Send>(jobs: Vec<Job<T>>, workers: usize) -> Vec<Result<T, String>> {
    let free = Mutex::new(workers);
    let freed = std::sync::Condvar::new();
    let (free, freed) = (&free, &freed);
    thread::scope(|scope| {
        let mut all = Vec::new();
        for job in jobs {
            let mut left = freed.wait_while(free.lock().unwrap(), |n| *n == 0).unwrap();
            *left -= 1;
            drop(left);
            all.push(scope.spawn(move || {
                let r = catch_unwind(AssertUnwindSafe(job)).map_err(message);
                *free.lock().unwrap() += 1;
                freed.notify_one();
                r
            }));
        }
        all.into_iter().map(|t| t.join().unwrap()).collect()
    })
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
