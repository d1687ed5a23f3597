struct Queue {
    jobs: Vec<String>,
}

impl Queue {
    fn next(&mut self) -> Option<String> {
        self.jobs.pop()
    }
}

fn main() {
    let mut queue = Queue { jobs: vec![String::from("print")] };
    let log = String::new();
    while let Some(job) = queue.next() {
        let line = log + &job;
        println!("{line}");
    }
}
