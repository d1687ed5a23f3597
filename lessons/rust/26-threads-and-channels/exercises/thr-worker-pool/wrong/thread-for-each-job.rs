// As many threads as jobs: with a thousand jobs that is a thousand machines.
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

// `type` gives a type another name: a job and its number, a result and the number of its job.
type Job = (usize, u32);
type Done = (usize, u32);

// One machine: works until no more jobs can come.
fn machine(jobs: Receiver<Job>, results: Sender<Done>, work: fn(u32) -> u32) {
    for (number, job) in jobs {
        results.send((number, work(job))).unwrap();
    }
}

// Runs all jobs on so many machines; the results in the order of the jobs.
fn run(machines: usize, jobs: Vec<u32>, work: fn(u32) -> u32) -> Vec<u32> {
    let mut handles = Vec::new();
    let mut results = Vec::new();
    for (number, job) in jobs.into_iter().enumerate() {
        let (job_sender, job_receiver) = mpsc::channel();
        let (result_sender, result_receiver) = mpsc::channel();
        handles.push(thread::spawn(move || {
            machine(job_receiver, result_sender, work)
        }));
        job_sender.send((number, job)).unwrap();
        results.push(result_receiver);
    }
    for handle in handles {
        handle.join().unwrap();
    }
    assert!(machines > 0);
    results
        .into_iter()
        .map(|receiver| receiver.recv().unwrap().1)
        .collect()
}

fn main() {
    let pages = vec![12, 3, 40, 7];
    let sheets = run(2, pages, |count| count.div_ceil(2));
    println!("{sheets:?}");
}
