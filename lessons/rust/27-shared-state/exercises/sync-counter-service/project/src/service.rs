use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use crate::Counters;

type Job = Box<dyn FnOnce(&Counters) + Send>;

/// Workers that run jobs on shared counters.
pub struct Service {
    counters: Arc<Counters>,
    jobs: Sender<Job>,
    workers: Vec<JoinHandle<()>>,
}

impl Service {
    /// Starts so many workers.
    pub fn start(workers: usize) -> Service {
        let counters = Arc::new(Counters::new());
        let (jobs, receiver) = mpsc::channel();
        let receiver = Arc::new(Mutex::new(receiver));
        let mut handles = Vec::new();
        for _ in 0..workers {
            let counters = Arc::clone(&counters);
            let receiver = Arc::clone(&receiver);
            handles.push(thread::spawn(move || work(&receiver, &counters)));
        }
        Service {
            counters,
            jobs,
            workers: handles,
        }
    }

    /// Hands a job to the next free worker.
    pub fn submit(&self, job: impl FnOnce(&Counters) + Send + 'static) {
        self.jobs.send(Box::new(job)).expect("workers are running");
    }

    /// Lets the workers finish all jobs that were submitted, and returns the counters.
    pub fn stop(self) -> Arc<Counters> {
        drop(self.jobs);
        for worker in self.workers {
            worker.join().expect("a job panicked");
        }
        self.counters
    }
}

// Runs jobs until no more can come.
fn work(receiver: &Mutex<Receiver<Job>>, counters: &Counters) {
    while let Ok(job) = receiver.lock().unwrap().recv() {
        job(counters);
    }
}
