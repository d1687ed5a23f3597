use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;

struct Hall {
    // One entry for each seat: the name it is booked for, if any.
    seats: Mutex<Vec<Option<String>>>,
    refused: AtomicU64,
}

impl Hall {
    fn new(size: usize) -> Hall {
        Hall {
            seats: Mutex::new(vec![None; size]),
            refused: AtomicU64::new(0),
        }
    }

    // Books one seat, counted from 0.
    fn book(&self, seat: usize, name: &str) -> bool {
        todo!()
    }

    // Books the first two free seats side by side; the number of the left one.
    fn book_pair(&self, name: &str) -> Option<usize> {
        todo!()
    }

    // The seats of a name, in ascending order.
    fn taken_by(&self, name: &str) -> Vec<usize> {
        todo!()
    }

    fn refused(&self) -> u64 {
        todo!()
    }
}

fn main() {
    let hall = Hall::new(5);
    hall.book(1, "Noor");
    thread::scope(|scope| {
        scope.spawn(|| hall.book_pair("Ines"));
        scope.spawn(|| hall.book(9, "Sam"));
    });
    println!("Ines sits on {:?}", hall.taken_by("Ines"));
    println!("{} refused", hall.refused());
}
