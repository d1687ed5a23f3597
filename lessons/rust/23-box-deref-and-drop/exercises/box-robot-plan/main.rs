// What a robot does next, and after that.
enum Plan {
    Done,
    Step(String, Plan),
}

// The names of all steps, in order.
fn names(plan: &Plan) -> Vec<&str> {
    let mut names = Vec::new();
    let mut rest = plan;
    while let Plan::Step(name, next) = rest {
        names.push(name.as_str());
        rest = next;
    }
    names
}

// Parts of a file on their way to a server. At its end it reports what was not fetched.
struct Upload {
    parts: Vec<u32>,
}

impl Drop for Upload {
    fn drop(&mut self) {
        println!("closed with {} parts left", self.parts.len());
    }
}

// Takes the parts out of an upload, which has none left when it closes.
fn fetch(upload: Upload) -> Vec<u32> {
    upload.parts
}

// Closes an upload now, so that the answer comes after its report.
fn close(upload: Upload) -> &'static str {
    upload.drop();
    "ready for the next one"
}

fn morning() -> Plan {
    let rest = Plan::Step(String::from("drive"), Plan::Done);
    Plan::Step(String::from("load"), rest)
}

fn main() {
    println!("{:?}", names(&morning()));
    println!("{:?}", fetch(Upload { parts: vec![1, 2] }));
    println!("{}", close(Upload { parts: vec![3] }));
}
