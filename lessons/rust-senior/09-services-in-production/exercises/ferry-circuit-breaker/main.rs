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
        todo!()
    }

    // How an allowed call ended.
    fn report(&mut self, ok: bool, now: u64) {
        todo!()
    }
}

fn main() {
    let mut weather = Breaker::new(2, 30);
    weather.report(false, 1);
    weather.report(false, 2);
    println!("{} {}", weather.allow(10), weather.allow(32));
}
