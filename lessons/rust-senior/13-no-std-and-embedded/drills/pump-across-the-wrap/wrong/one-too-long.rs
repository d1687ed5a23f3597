// A pump that runs for a while. Times are milliseconds of a counter that begins again at 0 after
// u32::MAX, which is after 49.7 days.
struct Pump {
    started: u32,
    run_for: u32,
}

impl Pump {
    fn is_running(&self, now: u32) -> bool {
        now.wrapping_sub(self.started) <= self.run_for
    }
}

fn main() {
    let pump = Pump {
        started: u32::MAX - 1_000,
        run_for: 5_000,
    };
    println!("{} {}", pump.is_running(u32::MAX), pump.is_running(3_999));
}
