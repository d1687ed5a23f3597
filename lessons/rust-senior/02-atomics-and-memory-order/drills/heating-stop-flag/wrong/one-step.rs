use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

// Heats step by step until the flag is set; gives the number of steps.
fn heat(stop: &AtomicBool) -> u64 {
    let mut steps = 0;
    if !stop.load(Ordering::Relaxed) {
        steps += 1;
        std::hint::spin_loop();
    }
    steps
}

// Lets the heating run while the work is done.
fn heat_during(work: impl FnOnce()) -> u64 {
    let stop = AtomicBool::new(false);
    thread::scope(|scope| {
        let heating = scope.spawn(|| heat(&stop));
        work();
        stop.store(true, Ordering::Relaxed);
        heating.join().unwrap()
    })
}

fn main() {
    let steps = heat_during(|| thread::sleep(std::time::Duration::from_millis(5)));
    println!("{}", steps > 0);
}
