use std::sync::{Condvar, Mutex};
use std::thread;

#[derive(Default)]
struct Landing {
    cars: Mutex<u32>,
    arrived: Condvar,
}

fn arrive(landing: &Landing) {
    *landing.cars.lock().unwrap() += 1;
    landing.arrived.notify_one();
}

// Waits for so many cars and takes all that are there.
fn depart(landing: &Landing, wanted: u32) -> u32 {
    let mut cars = landing.cars.lock().unwrap();
    while *cars < wanted {
        landing.arrived.wait(cars).unwrap();
    }
    std::mem::take(&mut *cars)
}

fn main() {
    let landing = Landing::default();
    thread::scope(|scope| {
        scope.spawn(|| (0..3).for_each(|_| arrive(&landing)));
        println!("{} cars", depart(&landing, 3));
    });
}
