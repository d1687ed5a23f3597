struct Turnstile {
    passed: u32,
}

impl Turnstile {
    fn new() -> Turnstile {
        Turnstile { passed: 0 }
    }

    fn pass(&self) -> u32 {
        // SAFETY: nobody else counts.
        unsafe { *(&self.passed as *const u32 as *mut u32) += 1 };
        self.passed
    }
}

fn main() {
    let turnstile = Turnstile::new();
    turnstile.pass();
    println!("{}", turnstile.pass());
}
