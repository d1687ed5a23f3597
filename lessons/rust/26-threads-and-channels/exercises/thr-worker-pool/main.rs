use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

// `type` gives a type another name: a job and its number, a result and the number of its job.
type Job = (usize, u32);
type Done = (usize, u32);

// One machine: works until no more jobs can come.
fn machine(jobs: Receiver<Job>, results: Sender<Done>, work: fn(u32) -> u32) {
    todo!()
}

// Runs all jobs on so many machines; the results in the order of the jobs.
fn run(machines: usize, jobs: Vec<u32>, work: fn(u32) -> u32) -> Vec<u32> {
    todo!()
}

fn main() {
    let pages = vec![12, 3, 40, 7];
    let sheets = run(2, pages, |count| count.div_ceil(2));
    println!("{sheets:?}");
}
