use std::cell::Cell;

struct Turnstile {
    passed: Cell<u32>,
}

impl Turnstile {
    fn new() -> Turnstile {
        Turnstile {
            passed: Cell::new(0),
        }
    }

    fn pass(&self) -> u32 {
        self.passed.take() + 1
    }
}

fn main() {
    let turnstile = Turnstile::new();
    turnstile.pass();
    println!("{}", turnstile.pass());
}
