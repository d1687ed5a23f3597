use std::cell::Cell;
use std::thread;

// Heats step by step until the flag is set; gives the number of steps.
fn heat(stop: &Cell<bool>) -> u64 {
    let mut steps = 0;
    while !stop.get() {
        steps += 1;
        std::hint::spin_loop();
    }
    steps
}

// Lets the heating run while the work is done.
fn heat_during(work: impl FnOnce()) -> u64 {
    let stop = Cell::new(false);
    thread::scope(|scope| {
        let heating = scope.spawn(|| heat(&stop));
        work();
        stop.set(true);
        heating.join().unwrap()
    })
}

fn main() {
    let steps = heat_during(|| thread::sleep(std::time::Duration::from_millis(5)));
    println!("{}", steps > 0);
}
