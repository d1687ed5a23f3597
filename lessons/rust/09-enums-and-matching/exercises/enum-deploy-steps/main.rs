#[derive(Debug, PartialEq)]
enum Deploy {
    Queued,
    Running { version: u32, failed: u32 },
    Live(u32),
    RolledBack { version: u32, reason: String },
}

enum Event {
    Start(u32),
    CheckPassed,
    CheckFailed,
    Abort(String),
}

// The state that follows when an event arrives.
fn step(deploy: Deploy, event: Event) -> Deploy {
    todo!()
}

fn main() {
    let mut deploy = Deploy::Queued;
    deploy = step(deploy, Event::Start(42));
    deploy = step(deploy, Event::CheckFailed);
    deploy = step(deploy, Event::CheckPassed);
    println!("{deploy:?}");
    deploy = step(deploy, Event::Abort(String::from("wrong region")));
    println!("{deploy:?}");
}
