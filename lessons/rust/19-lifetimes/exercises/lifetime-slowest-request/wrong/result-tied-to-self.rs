// The result of `line` still borrows from the struct; `slowest_of` reads the field instead.
// The slowest request so far. The line stays in the log; only a view of it is kept.
struct Slowest<'a> {
    line: &'a str,
    millis: u32,
}

impl<'a> Slowest<'a> {
    fn new() -> Slowest<'a> {
        Slowest {
            line: "",
            millis: 0,
        }
    }

    // Keeps the line if its request took longer than the one that was kept.
    fn look_at(&mut self, line: &'a str) {
        let millis = millis(line);
        if millis > self.millis {
            self.line = line;
            self.millis = millis;
        }
    }

    // The line that was kept.
    fn line(&self) -> &str {
        self.line
    }
}

// The number behind the last space, or 0.
fn millis(line: &str) -> u32 {
    match line.rsplit_once(' ') {
        Some((_, number)) => number.parse().unwrap_or(0),
        None => 0,
    }
}

// The line of the slowest request, found with a `Slowest`.
fn slowest_of(log: &[String]) -> &str {
    let mut slowest = Slowest::new();
    for line in log {
        slowest.look_at(line);
    }
    slowest.line
}

fn main() {
    let log = [
        String::from("GET /invoices 340"),
        String::from("GET /health 2"),
        String::from("POST /invoices 615"),
    ];
    println!("{}", slowest_of(&log));
}
