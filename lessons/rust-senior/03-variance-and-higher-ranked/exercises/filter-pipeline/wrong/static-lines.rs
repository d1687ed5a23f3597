type Step = Box<dyn Fn(&'static str) -> &'static str>;

struct Pipeline {
    steps: Vec<Step>,
}

impl Pipeline {
    fn new() -> Pipeline {
        Pipeline { steps: Vec::new() }
    }

    // Adds a step behind all others.
    fn then(mut self, step: impl Fn(&'static str) -> &'static str + 'static) -> Pipeline {
        self.steps.push(Box::new(step));
        self
    }

    // The part of the line that the last step leaves.
    fn run(&self, line: &'static str) -> &'static str {
        self.steps.iter().fold(line, |part, step| step(part))
    }
}

fn main() {
    let clean = Pipeline::new()
        .then(|line| line.trim())
        .then(|line| line.strip_prefix("bus ").unwrap_or(line));
    for number in 1..3 {
        let line = format!("  bus {number} ");
        println!("{}", clean.run(&line));
    }
}
