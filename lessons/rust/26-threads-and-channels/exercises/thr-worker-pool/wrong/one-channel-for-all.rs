// All machines take their jobs from one channel instead of one of their own.
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::thread;

// `type` gives a type another name: a job and its number, a result and the number of its job.
type Job = (usize, u32);
type Done = (usize, u32);

// One machine: works until no more jobs can come.
fn machine(jobs: Arc<Mutex<Receiver<Job>>>, results: Sender<Done>, work: fn(u32) -> u32) {
    loop {
        let next = jobs.lock().unwrap().recv();
        let Ok((number, job)) = next else { return };
        results.send((number, work(job))).unwrap();
    }
}

// Runs all jobs on so many machines; the results in the order of the jobs.
fn run(machines: usize, jobs: Vec<u32>, work: fn(u32) -> u32) -> Vec<u32> {
    let (result_sender, result_receiver) = mpsc::channel();
    let (job_sender, job_receiver) = mpsc::sync_channel(2);
    let job_receiver = Arc::new(Mutex::new(job_receiver));
    let mut handles = Vec::new();
    for _ in 0..machines {
        let job_receiver = Arc::clone(&job_receiver);
        let results = result_sender.clone();
        handles.push(thread::spawn(move || machine(job_receiver, results, work)));
    }
    for (number, job) in jobs.into_iter().enumerate() {
        job_sender.send((number, job)).unwrap();
    }
    drop(job_sender);
    drop(result_sender);

    let mut results: Vec<Done> = result_receiver.iter().collect();
    results.sort();
    for handle in handles {
        handle.join().unwrap();
    }
    results.into_iter().map(|(_, result)| result).collect()
}

fn main() {
    let pages = vec![12, 3, 40, 7];
    let sheets = run(2, pages, |count| count.div_ceil(2));
    println!("{sheets:?}");
}
