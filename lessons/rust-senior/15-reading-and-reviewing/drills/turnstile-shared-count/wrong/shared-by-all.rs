use std::cell::Cell;

thread_local! {
    static ALL: Cell<u32> = const { Cell::new(0) };
}

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
        ALL.set(ALL.get() + 1);
        self.passed.get() + ALL.get()
    }
}

fn main() {
    let turnstile = Turnstile::new();
    turnstile.pass();
    println!("{}", turnstile.pass());
}
