// Position 0 panics, because there is nothing below 0.
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
        self.jobs.push_back(job);
    }

    // Hands out the oldest job.
    fn next(&mut self) -> Option<Job> {
        self.jobs.pop_front()
    }

    // Lends the job at a position counted from 1.
    fn at(&self, position: i64) -> Option<&Job> {
        let index = usize::try_from(position).ok()? - 1;
        self.jobs.get(index)
    }

    // Removes the first job with this title.
    fn cancel(&mut self, title: &str) -> Option<Job> {
        for (i, job) in self.jobs.iter().enumerate() {
            if job.title == title {
                return self.jobs.remove(i);
            }
        }
        None
    }

    // The titles of the large jobs, the longest first.
    fn large(&self, limit: u32) -> Vec<&str> {
        let mut found = Vec::new();
        for job in &self.jobs {
            if job.pages > limit {
                found.push(job);
            }
        }
        found.sort_by_key(|job| std::cmp::Reverse(job.pages));
        let mut titles = Vec::new();
        for job in found {
            titles.push(job.title.as_str());
        }
        titles
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
