#[derive(Debug, Clone, Copy, PartialEq)]
enum State {
    Closed { failures: u32 },
    Open { since: u64 },
    HalfOpen,
}

struct Breaker {
    limit: u32,
    pause: u64,
    state: State,
}

impl Breaker {
    fn new(limit: u32, pause: u64) -> Breaker {
        Breaker {
            limit,
            pause,
            state: State::Closed { failures: 0 },
        }
    }

    // Whether a call may be made now.
    fn allow(&mut self, now: u64) -> bool {
        match self.state {
            State::Closed { .. } => true,
            State::Open { since } if now.saturating_sub(since) >= self.pause => {
                self.state = State::HalfOpen;
                true
            }
            State::Open { .. } | State::HalfOpen => false,
        }
    }

    // How an allowed call ended.
    fn report(&mut self, ok: bool, now: u64) {
        self.state = match (self.state, ok) {
            (State::Closed { failures }, false) if failures + 1 < self.limit => State::Closed {
                failures: failures + 1,
            },
            (State::Closed { .. } | State::HalfOpen, false) => State::Open { since: now },
            (State::Closed { .. } | State::HalfOpen, true) => State::Closed { failures: 0 },
            (State::Open { .. }, true) => State::Closed { failures: 0 },
            (State::Open { since }, false) => State::Open { since },
        };
    }
}

fn main() {
    let mut weather = Breaker::new(2, 30);
    weather.report(false, 1);
    weather.report(false, 2);
    println!("{} {}", weather.allow(10), weather.allow(32));
}
