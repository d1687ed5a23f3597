use std::collections::VecDeque;

struct Job {
    title: String,
    pages: u32,
}

struct Queue {
    jobs: VecDeque<Job>,
}

impl Queue {
    fn new() -> Queue {
        Queue {
            jobs: VecDeque::new(),
        }
    }

    // Puts a job at the end.
    fn add(&mut self, job: Job) {
        todo!()
    }

    // Hands out the oldest job.
    fn next(&mut self) -> Option<Job> {
        todo!()
    }

    // Lends the job at a position counted from 1.
    fn at(&self, position: i64) -> Option<&Job> {
        todo!()
    }

    // Removes the first job with this title.
    fn cancel(&mut self, title: &str) -> Option<Job> {
        todo!()
    }

    // The titles of the large jobs, the longest first.
    fn large(&self, limit: u32) -> Vec<&str> {
        todo!()
    }
}

fn main() {
    let mut queue = Queue::new();
    for (title, pages) in [("menu", 4), ("book", 320), ("poster", 40)] {
        queue.add(Job {
            title: String::from(title),
            pages,
        });
    }
    println!("large: {:?}", queue.large(10));
    if let Some(job) = queue.at(2) {
        println!("second: {} ({})", job.title, job.pages);
    }
    if let Some(job) = queue.cancel("book") {
        println!("cancelled: {}", job.title);
    }
    while let Some(job) = queue.next() {
        println!("printed: {}", job.title);
    }
}
